/** Of a quote that is opened, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;
