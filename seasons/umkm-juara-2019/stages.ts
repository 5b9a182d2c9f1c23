import type { StageData } from '../../src/modules/programmes/rules/season-data.ts'

/** The plan of 2019. Only the window of registration is known; the rest has no announced date. */
export const stages: StageData[] = [
  {
    code: 'registration',
    kind: 'registration',
    name: { id: 'Pendaftaran daring', en: 'Online registration' },
    summary: {
      id: 'Usaha mendaftar melalui situs ini.',
      en: 'Businesses register on this site.',
    },
    from: '2019-04-01',
    to: '2019-04-30',
    window: {
      changes: [
        {
          opens: '2019-04-01T00:00:00+07:00',
          closes: '2019-05-01T00:00:00+07:00',
          adopted: true,
          reason: { id: 'Jadwal yang pertama diumumkan (contoh).', en: 'The schedule as first announced (example).' },
          source: 'Contoh',
          at: '2019-04-01T00:00:00+07:00',
        },
      ],
    },
  },
  {
    code: 'check',
    kind: 'check',
    name: { id: 'Pemeriksaan berkas', en: 'Document check' },
    summary: {
      id: 'Berkas diperiksa. Yang kurang diberi kesempatan memperbaiki.',
      en: 'Papers are checked. What is lacking may be corrected.',
    },
    text: { id: 'Sesudah pendaftaran ditutup', en: 'After registration closes' },
  },
  {
    code: 'mentoring',
    kind: 'mentoring',
    name: { id: 'Pendampingan usaha', en: 'Mentoring' },
    summary: {
      id: 'Satu pendamping mengunjungi 13 usaha (contoh).',
      en: 'One mentor visits 13 businesses (example).',
    },
    text: { id: 'Tanggal belum diumumkan', en: 'No date announced' },
  },
  {
    code: 'growth',
    kind: 'contest',
    name: { id: 'Naik kelas', en: 'Grown businesses' },
    summary: {
      id: 'Omzet dan aset naik sedikitnya 10 persen (contoh).',
      en: 'Turnover and assets are up by 10 per cent or more (example).',
    },
    text: { id: 'Tanggal belum diumumkan', en: 'No date announced' },
  },
]
