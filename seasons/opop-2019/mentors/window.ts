import type { WindowData } from '../../../src/modules/programmes/rules/season-data.ts'

/** Applications close on 10 April; test and interviews of the same stage go on to 18 April. */
export const mentorsWindow: WindowData = {
  changes: [
    {
      opens: '2019-04-01T00:00:00+07:00',
      closes: '2019-04-11T00:00:00+07:00',
      adopted: true,
      reason: { id: 'Jadwal yang pertama diumumkan (contoh).', en: 'The schedule as first announced (example).' },
      source: 'Contoh',
      at: '2019-04-01T00:00:00+07:00',
    },
  ],
}
