import type { Page } from '@playwright/test';

/**
 * Machines that run tests have no graphics card, and the story keeps its live map from a processor that would have to
 * draw it. Here it takes software for a card: what is drawn, and how, stays the same.
 */
export const takeForCard = (of: Page): Promise<unknown> =>
  of.addInitScript(() => {
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name: number) {
      const told: unknown = getParameter.call(this, name);
      return typeof told === 'string' && /swiftshader|llvmpipe|software/i.test(told) ? 'A graphics card of the test machine' : told;
    };
  });
