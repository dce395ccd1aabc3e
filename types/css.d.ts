/** Styles beside their component: the import brings them into the page and yields nothing. */
declare module '*.css';
