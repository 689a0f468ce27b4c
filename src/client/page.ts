import { carryChoices, themeSwitch } from './choices.ts';

themeSwitch();
carryChoices();
