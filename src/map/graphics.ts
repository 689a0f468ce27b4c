/** What draws WebGL 2 in this browser: a graphics card, the processor in its stead, or nothing. */
export type Graphics = 'card' | 'software' | 'none';

/** Renderers that are programs: SwiftShader (Chromium), llvmpipe and softpipe (Mesa), WARP (Windows), Apple's. */
const programs = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Asks once, with a context that is given back. May take long where the graphics process has yet to start. */
export function graphics(): Graphics {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return 'none';
    // Firefox tells by RENDERER and warns of the extension that Chromium and Safari want.
    const plain = String(gl.getParameter(gl.RENDERER));
    const info = plain === 'WebKit WebGL' ? gl.getExtension('WEBGL_debug_renderer_info') : null;
    const name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : plain;
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return programs.test(name) ? 'software' : 'card';
  } catch {
    return 'none';
  }
}
