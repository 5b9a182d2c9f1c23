import { describe, expect, test } from 'vitest'
import type { SeasonData } from '../season-data.ts'
import { broken } from './test-season.ts'

describe('a plan is refused', () => {
  test.each<[string, (season: SeasonData) => unknown, string]>([
    [
      'whose window closes first',
      s => (s.stages[0]!.window!.changes[0]!.closes = '2019-03-01T00:00:00+07:00'),
      'stages[0] (registration).window.changes[0] closes before it opens',
    ],
    [
      'whose window never opens',
      s => (s.stages[0]!.window!.changes[0]!.adopted = false),
      'stages[0] (registration).window has no adopted change',
    ],
    [
      'with a moment without its distance to UTC',
      s => (s.stages[0]!.window!.changes[0]!.opens = '2019-04-01T00:00:00'),
      'stages[0].window.changes[0].opens must be a moment such as',
    ],
    [
      'with a day that is none',
      s => (s.stages[0]!.from = '2019-02-30'),
      'stages[0].from must be a day such as 2000-12-31',
    ],
    [
      'that ends before it begins',
      s => (s.stages[0]!.to = '2019-03-01'),
      'stages[0] (registration) ends (2019-03-01) before it begins (2019-04-01)',
    ],
    [
      'with a stage twice',
      s => ((s.stages[1]!.code = 'registration'), (s.rubrics = []), (s.quotas = []), (s.prizes = [])),
      'stages has "registration" twice',
    ],
    [
      'with weights that are off',
      s => (s.rubrics[0]!.criteria[0]!.weight = 50),
      'rubrics[0] (audition) has weights that add up to 90, not 100',
    ],
    [
      'with a rubric of no stage',
      s => (s.rubrics[0]!.stage = 'final'),
      'rubrics[0].stage "final" is no stage of the season',
    ],
    [
      'with a quota of no stage',
      s => (s.quotas[0]!.stage = 'final'),
      'quotas[0].stage "final" is no stage of the season',
    ],
    [
      'with a quota nobody reads',
      s => (s.quotas[0]!.rule = { total: 1, least: 3 }),
      'quotas[0].rule.least is not known here',
    ],
    ...(
      [
        [
          { total: 1, minimum: [{ by: 'regency', at_least: 2 }] },
          'minimum[0] asks for 2 of each regency, but the total is 1',
        ],
        [
          { total: 9, minimum: [{ by: 'regency', at_least: 2 }], maximum: [{ by: 'regency', at_most: 1 }] },
          'minimum[0] asks for 2 of each regency, but maximum allows 1',
        ],
        [
          { total: 10, share: [{ by: 'sex', value: 'f', at_least: 0.6, at_most: 0.4 }] },
          'share[0] leaves "f" no number of places: 6 at least, 4 at most of 10',
        ],
        [
          { total: 2, share: [{ by: 'sex', value: 'f', at_least: 0.6, at_most: 0.9 }] },
          'share[0] leaves "f" no number of places: 2 at least, 1 at most of 2',
        ],
        [
          {
            total: 10,
            share: [
              { by: 'sex', value: 'f', at_least: 0.6 },
              { by: 'sex', value: 'm', at_least: 0.5 },
            ],
          },
          'share asks for 11 places by sex, but the total is 10',
        ],
        [
          {
            total: 10,
            share: [
              { by: 'sex', value: 'f', at_most: 0.5 },
              { by: 'sex', value: 'f', at_most: 0.6 },
            ],
          },
          'share[1] speaks of sex "f" again: say both limits in one',
        ],
        [
          { total: 10, only: [{ by: 'sex', value: 'm' }], share: [{ by: 'sex', value: 'f', at_least: 0.1 }] },
          'share[0] asks for "f", but only "m" of sex is allowed',
        ],
      ] as const
    ).map(([rule, said]): [string, (season: SeasonData) => unknown, string] => [
      `whose quota cannot be kept: ${said}`,
      s => (s.quotas[0]!.rule = structuredClone(rule) as never),
      `quotas[0] (audition).rule.${said}`,
    ]),
    [
      'with a prize of no stage',
      s => (s.prizes[0]!.stage = 'final'),
      'prizes[0].stage "final" is no stage of the season',
    ],
    [
      'with half a prize',
      s => (s.prizes[0]!.tranches[0]!.share = 0.5),
      'prizes[0].tranches have shares that add up to 0.5, not 1',
    ],
    [
      'with a promise of no stage',
      s => (s.promises[0]!.stage = 'final'),
      'promises[0].stage "final" is no stage of the season',
    ],
    ['whose parent is itself', s => (s.programme.parent!.code = 'toy'), 'programme.parent is the programme itself'],
    ['with a text in one language', s => (s.name = { id: 'Mainan' } as never), 'name.en is missing'],
  ])('%s', (_name, change, said) => expect(broken(change)).toEqual([expect.stringContaining(said)]))
})
