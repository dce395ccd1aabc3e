/** Every screen of a quote shows all its text in every size, and is readable to all, light and dark. */
import { OF_A_QUOTE } from '../screens.mjs';
import { testScreens } from '../scrutiny.mjs';

testScreens(OF_A_QUOTE);
