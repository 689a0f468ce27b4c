/** What draws WebGL 2 in this browser: a graphics card, the processor in its stead, or nothing. */
export type Graphics = 'card' | 'software' | 'none';

/** Renderers that are programs: SwiftShader (Chromium), llvmpipe and softpipe (Mesa), WARP (Windows), Apple's. */
const programs = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Asks a context of one pixel, left to the collector: to give it back waits until the graphics process has started. */
export function graphics(): Graphics {
  try {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const gl = canvas.getContext('webgl2');
    if (!gl) return 'none';
    // Firefox tells by RENDERER and warns of the extension that Chromium and Safari want.
    const plain = String(gl.getParameter(gl.RENDERER));
    const info = plain === 'WebKit WebGL' ? gl.getExtension('WEBGL_debug_renderer_info') : null;
    const name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : plain;
    return programs.test(name) ? 'software' : 'card';
  } catch {
    return 'none';
  }
}
