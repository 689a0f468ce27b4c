import { carryChoices, themeSwitch } from './choices.ts';
import { readyForPaper } from './print.ts';

themeSwitch();
carryChoices();
readyForPaper();
