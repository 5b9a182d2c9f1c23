import type { Section } from '../../../src/platform/form/content.ts'

export const person: Section = {
  code: 'person',
  name: { id: 'Diri', en: 'You' },
  pages: [
    {
      code: 'identitas',
      title: { id: 'Siapa Anda?', en: 'Who are you?' },
      why: { id: 'Data ini dicocokkan dengan KTP Anda.', en: 'These data are compared with your KTP.' },
      questions: [
        {
          code: 'name',
          type: 'text',
          format: 'name',
          meaning: 'person.name',
          label: { id: 'Nama lengkap', en: 'Full name' },
          hint: { id: 'Seperti di KTP, tanpa gelar.', en: 'As on the KTP, without titles.' },
          example: { id: 'Siti Rahmawati', en: 'Siti Rahmawati' },
        },
        {
          code: 'nik',
          type: 'nik',
          meaning: 'person.nik',
          sensitive: true,
          label: { id: 'NIK', en: 'NIK' },
          why: {
            id: 'Untuk mencocokkan KTP. Hanya dilihat Kantor OPOP.',
            en: 'To compare with the KTP. Only the OPOP office sees it.',
          },
          hint: { id: '16 angka di bagian atas KTP.', en: '16 digits on top of the KTP.' },
        },
        {
          code: 'birth_date',
          type: 'date',
          meaning: 'person.birth_date',
          min: '1930-01-01',
          label: { id: 'Tanggal lahir', en: 'Date of birth' },
          example: { id: '17 8 1990', en: '17 8 1990' },
        },
        {
          code: 'sex',
          type: 'one',
          meaning: 'person.sex',
          label: { id: 'Jenis kelamin', en: 'Sex' },
          options: [
            { code: 'female', label: { id: 'Perempuan', en: 'Female' } },
            { code: 'male', label: { id: 'Laki-laki', en: 'Male' } },
          ],
        },
      ],
    },
    {
      code: 'tempat-tinggal',
      title: { id: 'Di mana Anda tinggal?', en: 'Where do you live?' },
      why: { id: 'Dampingan dicarikan yang tidak terlalu jauh.', en: 'Your pesantren should not be too far away.' },
      questions: [
        {
          code: 'village',
          type: 'region',
          meaning: 'applicant.place',
          label: { id: 'Desa atau kelurahan', en: 'Village' },
        },
      ],
    },
    {
      code: 'kontak',
      title: { id: 'Kontak Anda', en: 'Your contact' },
      why: {
        id: 'Undangan tes dan wawancara dikirim ke sini.',
        en: 'The invitation to test and interview is sent here.',
      },
      questions: [
        {
          code: 'phone',
          type: 'phone',
          format: 'mobile',
          meaning: 'person.phone',
          sensitive: true,
          label: { id: 'Nomor HP (WhatsApp)', en: 'Mobile number (WhatsApp)' },
          example: { id: '0812-3456-7890', en: '0812-3456-7890' },
        },
        {
          code: 'email',
          type: 'text',
          format: 'email',
          meaning: 'person.email',
          label: { id: 'Surel', en: 'E-mail' },
          example: { id: 'nama@contoh.id', en: 'name@example.id' },
        },
      ],
    },
    {
      code: 'pendidikan',
      title: { id: 'Pendidikan dan pekerjaan', en: 'Education and occupation' },
      why: { id: 'Keduanya dibaca sebelum wawancara.', en: 'Both are read before the interview.' },
      questions: [
        {
          code: 'education',
          type: 'one',
          meaning: 'person.education',
          label: { id: 'Pendidikan terakhir', en: 'Highest education' },
          options: [
            { code: 'below_sma', label: { id: 'Di bawah SMA', en: 'Below senior high school' } },
            { code: 'sma', label: { id: 'SMA, MA, Paket C, atau muadalah', en: 'SMA, MA, Paket C or muadalah' } },
            { code: 'd3', label: { id: 'D1–D3', en: 'Diploma (D1–D3)' } },
            { code: 's1', label: { id: 'D4 atau S1', en: 'Bachelor (D4, S1)' } },
            { code: 's2', label: { id: 'S2 atau lebih', en: 'Master or higher' } },
          ],
        },
        {
          code: 'occupation',
          type: 'text',
          label: { id: 'Pekerjaan sekarang', en: 'Present occupation' },
          example: { id: 'Pemilik usaha roti', en: 'Owner of a bakery' },
        },
      ],
    },
  ],
}
