/** What the program answers to the shell (contract 1). */
export const EXIT_ACCEPTED = 0;
/** The channel was judged, and it must not be ordered like this. */
export const EXIT_REFUSED = 1;
/** The command line or the input is wrong, or could not be read or written: nothing was judged. */
export const EXIT_INVALID = 2;
