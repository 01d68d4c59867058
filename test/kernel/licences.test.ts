import { expect, test } from 'vitest';
import { licenceName } from '../../src/kernel/licences.js';

test.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
  ['http://creativecommons.org/licenses/by-nc-sa/3.0/de/deed.en', 'CC-BY-NC-SA-3.0-DE'],
  ['//creativecommons.org/licenses/by-nd/4.0/legalcode', 'CC-BY-ND-4.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'CC-PDM-1.0'],
  ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
  ['Licensed under CC-BY-NC', 'CC-BY-NC'],
  ['CC0', 'CC0-1.0'],
  ['Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International', 'CC-BY-NC-SA-4.0'],
  ['Creative Commons Attribution 2.5', 'CC-BY-2.5'],
  ['https://www.gnu.org/licenses/fdl-1.3.html', 'GFDL-1.3'],
  ['https://opensource.org/licenses/MIT', 'MIT'],
  ['https://www.apache.org/licenses/LICENSE-2.0', 'Apache-2.0'],
  ['https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/', 'OGL-UK-3.0'],
  ['https://spdx.org/licenses/CC-BY-4.0.html', 'CC-BY-4.0'],
])('%s is %s', (written, name) => expect(licenceName(written)).toBe(name));

test.each(['', 'All rights reserved', 'https://creativecommons.org/about/', 'https://lake.example/terms', 'cc byte'])(
  '%j names no known licence',
  (written) => expect(licenceName(written)).toBeUndefined(),
);
