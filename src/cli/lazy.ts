/** What the program loads when it is needed; the build puts it beside it. */
export const more = () => require('./more.js') as typeof import('./more.ts');
