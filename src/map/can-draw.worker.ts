/**
 * Tells the page whether a WebGL 2 context can be made. In a worker, because the first one starts the browser’s graphics
 * process: with software drawing that held the page for a second at four times slower than a desktop.
 */
const context = (): boolean => {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
};
postMessage(context());
close();
