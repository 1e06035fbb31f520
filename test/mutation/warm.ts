import fc from 'fast-check';
import { rowsOf } from '../../src/core/codes/table.ts';
import '../../src/core/rules/index.ts';
import { classPlaces } from '../../src/core/rules/shared/class-places.ts';
import { schemaIds } from '../../src/core/schema/shape.ts';

// what the engine works out once for all, before a mutant could
for (const id of schemaIds) classPlaces(id);
rowsOf('');

fc.configureGlobal({ numRuns: 20 });
