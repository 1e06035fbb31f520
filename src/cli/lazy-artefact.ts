/** What looks into built apps: a bundle of its own, which editors take too. */
export const artefact = () => require('./artefact.js') as typeof import('../node/artefact/index.ts');
