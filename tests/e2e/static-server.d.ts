declare module '*/static-server.mjs' {
  export function serve(
    folder: string,
    options?: { base?: string; port?: number; host?: string; cors?: boolean },
  ): Promise<{ url: string; close: () => Promise<void> }>;
}
