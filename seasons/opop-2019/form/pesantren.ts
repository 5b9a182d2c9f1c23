import type { Section } from '../../../src/platform/form/content.ts'

export const pesantren: Section = {
  code: 'pesantren',
  name: { id: 'Pesantren', en: 'Pesantren' },
  pages: [
    {
      code: 'cari',
      kind: 'lookup',
      title: { id: 'Nomor statistik pesantren', en: 'Number of the pesantren' },
      questions: [
        {
          code: 'nspp',
          type: 'nspp',
          label: { id: 'Berapa NSPP pesantren Anda?', en: 'What is the NSPP of your pesantren?' },
          why: {
            id: 'Dengan nomor ini data pesantren terisi sendiri.',
            en: 'With this number the data of your pesantren fill themselves in.',
          },
          hint: {
            id: '12 angka, ada di Piagam Statistik Pesantren.',
            en: '12 digits, on the charter of the pesantren (PSP).',
          },
          none: { id: 'Pesantren kami belum punya NSPP', en: 'Our pesantren has no NSPP yet' },
        },
      ],
    },
    {
      code: 'identitas',
      title: { id: 'Nama pesantren dan yayasan', en: 'Names of pesantren and foundation' },
      why: {
        id: 'Nama dicocokkan dengan piagam, rekening, dan NPWP.',
        en: 'The names are compared with charter, account and NPWP.',
      },
      questions: [
        {
          code: 'name',
          type: 'text',
          format: 'name',
          label: { id: 'Nama pesantren', en: 'Name of the pesantren' },
          hint: { id: 'Tulis seperti di piagam.', en: 'Write it as on the charter.' },
          example: { id: 'Pondok Pesantren Nurul Huda', en: 'Pondok Pesantren Nurul Huda' },
        },
        {
          code: 'foundation_name',
          type: 'text',
          format: 'name',
          label: { id: 'Nama yayasan', en: 'Name of the foundation' },
          hint: {
            id: 'Seperti di akta. Nama ini biasanya pemilik rekening.',
            en: 'As in the deed. It usually owns the account.',
          },
          example: { id: 'Yayasan Nurul Huda Garut', en: 'Yayasan Nurul Huda Garut' },
          none: { id: 'Belum ada yayasan', en: 'There is no foundation yet' },
        },
        {
          code: 'founded',
          type: 'number',
          format: 'year',
          min: 1600,
          max: 2019,
          label: { id: 'Tahun berdiri', en: 'Year of founding' },
          example: { id: '1985', en: '1985' },
        },
      ],
    },
    {
      code: 'alamat',
      title: { id: 'Alamat pesantren', en: 'Address of the pesantren' },
      why: { id: 'Kecamatan Anda akan mendampingi dan mengusulkan.', en: 'Your kecamatan will help and nominate.' },
      questions: [
        { code: 'village', type: 'region', label: { id: 'Desa atau kelurahan', en: 'Village' } },
        {
          code: 'address',
          type: 'long',
          limit: 300,
          label: { id: 'Alamat lengkap', en: 'Full address' },
          hint: { id: 'Jalan atau kampung, RT dan RW.', en: 'Street or hamlet, RT and RW.' },
          example: { id: 'Kp. Cibiuk RT 02 RW 05', en: 'Kp. Cibiuk RT 02 RW 05' },
        },
        {
          code: 'location',
          type: 'place',
          optional: true,
          label: { id: 'Titik di peta', en: 'Point on the map' },
          hint: { id: 'Tempel tautan bagikan lokasi dari peta.', en: 'Paste a link from "share location" of a map.' },
          example: { id: '-7.2166, 107.9086', en: '-7.2166, 107.9086' },
        },
      ],
    },
    {
      code: 'kontak',
      title: { id: 'Pimpinan dan kontak pesantren', en: 'Leader and contact of the pesantren' },
      questions: [
        {
          code: 'leader_name',
          type: 'text',
          format: 'name',
          label: { id: 'Nama pimpinan', en: 'Name of the leader' },
          hint: { id: 'Kiai, nyai, atau pengasuh.', en: 'The kiai, nyai or head.' },
          example: { id: 'KH. Ahmad Hidayat', en: 'KH. Ahmad Hidayat' },
        },
        {
          code: 'pesantren_phone',
          type: 'phone',
          label: { id: 'Telepon pesantren', en: 'Telephone of the pesantren' },
          hint: { id: 'Boleh nomor HP pengurus.', en: 'A mobile number of the board will do.' },
          example: { id: '0262-233456', en: '0262-233456' },
        },
        {
          code: 'email',
          type: 'text',
          format: 'email',
          optional: true,
          label: { id: 'Surel', en: 'E-mail' },
          example: { id: 'nama@contoh.id', en: 'name@example.id' },
        },
        {
          code: 'website',
          type: 'text',
          format: 'web',
          optional: true,
          label: { id: 'Situs web atau media sosial', en: 'Web site or social media' },
          example: { id: 'www.pesantren.sch.id', en: 'www.pesantren.sch.id' },
        },
      ],
    },
    {
      code: 'santri',
      title: { id: 'Jumlah santri dan guru', en: 'Santri and teachers' },
      why: { id: 'Perkiraan terbaik Anda sudah cukup.', en: 'Your best estimate is enough.' },
      questions: [
        {
          code: 'santri_boarding',
          type: 'number',
          max: 50_000,
          label: { id: 'Santri mukim', en: 'Santri who board' },
          unit: { id: 'orang', en: 'people' },
        },
        {
          code: 'santri_day',
          type: 'number',
          max: 50_000,
          label: { id: 'Santri tidak mukim', en: 'Santri who live at home' },
          unit: { id: 'orang', en: 'people' },
        },
        {
          code: 'teachers',
          type: 'number',
          max: 5_000,
          label: { id: 'Guru dan ustaz', en: 'Teachers' },
          unit: { id: 'orang', en: 'people' },
        },
      ],
    },
  ],
}
