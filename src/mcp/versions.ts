/** Of the Model Context Protocol, the newest first: what is served is the same in each. */
export const VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07'];
