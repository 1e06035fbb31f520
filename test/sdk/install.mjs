// Where the packages lie whose code the tests of this folder read, and what installs them.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install as installIn } from '../install.mjs';

export const folder = dirname(fileURLToPath(import.meta.url));

export const install = () => installIn(folder);
