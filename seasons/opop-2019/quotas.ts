import type { SeasonData } from '../../src/modules/programmes/rules/season-data.ts'

/** Examples of selection rules, in the words of `opop select`. */
export const quotas: SeasonData['quotas'] = [
  {
    stage: 'audition-1',
    example: true,
    rule: {
      total: 1250,
      minimum: [{ by: 'kecamatan', at_least: 1, when: 'nominee' }],
      maximum: [{ by: 'regency', at_most: 80 }],
      share: [{ by: 'category', value: 'start-up', at_least: 0.4, at_most: 0.6 }],
      reserves: 50,
    },
  },
  {
    stage: 'audition-2',
    example: true,
    rule: { total: 100, minimum: [{ by: 'regency', at_least: 1 }], only: [{ by: 'category', value: 'scale-up' }] },
  },
  { stage: 'audition-3', example: true, rule: { total: 10 } },
]
