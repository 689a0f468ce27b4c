import { carryChoices, themeSwitch } from './choices.ts';
import { readyForPaper } from './print.ts';

themeSwitch();
carryChoices();
readyForPaper();

// Long after the page can be read, so that it takes nothing from the story's own files. A frame in another page keeps nothing.
if (parent === window) addEventListener('load', () => setTimeout(() => void import('./offline/register.ts').then(({ keepStory }) => keepStory(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`)).catch(() => {}), 5000));
