/** The codes and what reads logs: a bundle of its own, which is loaded when somebody asks for it. */
export const codes = () => require('./codes.js') as typeof import('../core/logs/index.ts');
