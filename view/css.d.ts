/** Style sheets are taken in by the build; to the program they are nothing. */
declare module '*.css';
