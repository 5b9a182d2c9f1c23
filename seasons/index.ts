import type { SeasonData } from '../src/modules/programmes/rules/season-data.ts'
import { season as opop2019 } from './opop-2019/index.ts'
import { season as umkmJuara2019 } from './umkm-juara-2019/index.ts'

/** Every season that is shipped; the first is the one of the programme itself. */
export const seasons: [SeasonData, ...SeasonData[]] = [opop2019, umkmJuara2019]
