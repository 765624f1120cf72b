let known: boolean | undefined;

/** Whether the browser can draw the map. Asked once; the context that it takes to find out is given back. */
export function hasWebGL(): boolean {
  return (known ??= probe());
}

function probe(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
