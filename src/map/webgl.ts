/** Whether this browser can draw the map at all. The context that the question takes is given back at once: there are few. */
export function hasWebGL(canvas: () => Pick<HTMLCanvasElement, 'getContext'> = () => document.createElement('canvas')): boolean {
  try {
    const context = canvas().getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
