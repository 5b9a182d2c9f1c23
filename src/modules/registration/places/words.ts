import type { Lang } from '../../../design/index.ts'

const id = {
  nav: 'Kecamatan',
  title: (season: string, region?: string) =>
    region ? `Kecamatan di ${region}, ${season}` : `Kecamatan di Jawa Barat, ${season}`,
  without: (without: string, all: string) => `${without} dari ${all} kecamatan belum punya pendaftaran`,
  lead: 'Setiap kecamatan diharapkan mendaftarkan sedikitnya satu pesantren.',
  noSeason: 'Belum ada pendaftaran untuk pesantren.',
  noSeasonNext: 'Tabel ini muncul begitu musim dibuka.',
  kecamatan: 'Kecamatan',
  unknown: 'Kecamatan belum diketahui',
  nowhere: 'Kabupaten belum diketahui',
  certain: 'Tercatat',
  guessed: 'Perkiraan',
  drafts: 'Mulai mengisi',
  sent: 'Terkirim',
  missing: 'Belum mendaftar',
  share: 'Bagian',
  state: 'Keadaan',
  states: {
    bare: 'Belum ada pesantren',
    unregistered: 'Belum ada pendaftaran',
    registered: 'Ada pendaftaran',
    unknown: '',
  },
  filter: { kosong: 'Belum punya pendaftaran', ada: 'Ada pendaftaran' },
  meaning: 'Arti tiap kolom',
  meanings: [
    [
      'Tercatat',
      'Pesantren dalam daftar Kantor OPOP yang kecamatannya diketahui pasti; di baris tersendiri, yang belum diketahui.',
    ],
    ['Perkiraan', 'Pesantren yang kecamatannya baru diperkirakan dari alamatnya. Tanyakan kepada petugas kecamatan.'],
    [
      'Mulai mengisi',
      'Pendaftaran yang sudah dimulai dan belum dikirim, juga yang dibekukan karena masa pendaftaran habis.',
    ],
    ['Terkirim', 'Pendaftaran yang sudah dikirim, menurut kecamatan yang tertulis di dalamnya.'],
    ['Belum mendaftar', 'Pesantren tercatat (juga yang baru diperkirakan) yang pendaftarannya belum terkirim.'],
    [
      'Bagian',
      'Terkirim, dari yang tercatat dan perkiraan; paling banyak 100 %. Yang di luar daftar ikut dihitung, jadi bisa 100 % walau masih ada yang belum mendaftar.',
    ],
  ] as [string, string][],
  home: {
    title: 'Kecamatan',
    all: 'Tabel per kecamatan',
    of: (all: string) => `dari ${all} kecamatan belum punya pendaftaran`,
  },
}

const en: typeof id = {
  nav: 'Kecamatan',
  title: (season, region) => (region ? `Kecamatan in ${region}, ${season}` : `Kecamatan of West Java, ${season}`),
  without: (without, all) => `${without} of ${all} kecamatan have no registration yet`,
  lead: 'Each kecamatan is expected to register at least one pesantren.',
  noSeason: 'There is no registration for pesantren yet.',
  noSeasonNext: 'This table appears as soon as a season opens.',
  kecamatan: 'Kecamatan',
  unknown: 'Kecamatan not known yet',
  nowhere: 'Regency not known yet',
  certain: 'Recorded',
  guessed: 'Guessed',
  drafts: 'Begun',
  sent: 'Submitted',
  missing: 'Not registered yet',
  share: 'Share',
  state: 'State',
  states: {
    bare: 'No pesantren yet',
    unregistered: 'No registration yet',
    registered: 'Has a registration',
    unknown: '',
  },
  filter: { kosong: 'Without a registration', ada: 'With a registration' },
  meaning: 'What each column means',
  meanings: [
    [
      'Recorded',
      'Pesantren on the list of the OPOP office whose kecamatan is known for certain; in a row of its own, not known.',
    ],
    ['Guessed', 'Pesantren whose kecamatan is only guessed from their address. Ask the officer of the kecamatan.'],
    ['Begun', 'Registrations that were begun and not submitted, also those frozen because registration closed.'],
    ['Submitted', 'Registrations that were submitted, by the kecamatan that they name.'],
    ['Not registered yet', 'Recorded pesantren (also those only guessed) whose registration was not submitted.'],
    [
      'Share',
      'Submitted, of those recorded and guessed; at most 100 %. Those not on the list count too, so it may be 100 % while some have not registered.',
    ],
  ],
  home: { title: 'Kecamatan', all: 'Table of kecamatan', of: all => `of ${all} kecamatan have no registration yet` },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
