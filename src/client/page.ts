import { carryChoices, themeSwitch } from './choices.ts';
import { readyForPaper } from './print.ts';

themeSwitch();
carryChoices();
readyForPaper();

// Long after the page can be read and while nobody scrolls, so that it takes nothing from the story's own files. A frame in
// another page keeps nothing.
if (parent === window) {
  let scrolled = 0;
  addEventListener('scroll', () => void (scrolled = performance.now()), { passive: true });
  const keep = () => {
    if (performance.now() - scrolled < 2000) return void setTimeout(keep, 1000);
    import('./offline/register.ts').then(({ keepStory }) => keepStory(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`)).catch(() => {});
  };
  addEventListener('load', () => setTimeout(keep, 5000));
}
