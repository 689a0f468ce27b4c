/** What has no stage: the article (?view=text, in a frame too) and one screen at a time (?view=class). */
import { fetchStageMore, type StageData } from '../stage/data.ts';
import lateCss from '../stage/late.css?url';
import { style } from './style.ts';
import { yourCount } from './your-count.ts';

/** Starts what these views have beside their words. */
export function noStage(data: StageData, view: 'text' | 'class'): void {
  askInArticle(data);
  if (view === 'class') void import('./class/class.ts').then(({ classView }) => classView(data.base)).catch(() => {
    // Its code or its words could not be fetched: the page is the article.
  });
}

/** Lets "Your count" be asked. Its rows come when the reader is near it; where they are lost it stays as printed, answered. */
export function askInArticle(data: StageData): void {
  const question = document.querySelector('[data-your-count]');
  if (!question) return;
  const near = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      Promise.all([fetchStageMore(data), style(lateCss)]).then(
        ([{ figures }]) => yourCount(figures['your-count']?.data),
        () => {},
      );
    },
    { rootMargin: '100% 0px' },
  );
  near.observe(question);
}
