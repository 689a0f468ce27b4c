/** Starts the browser's graphics process off the page's thread (client/late.ts). Safari before 17 has no WebGL here; it needs none. */
try {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
} catch {}
postMessage(true);
close();
