import type { Section } from '../../../src/platform/form/content.ts'

export const representative: Section = {
  code: 'representative',
  name: { id: 'Perwakilan', en: 'Representative' },
  pages: [
    {
      code: 'perwakilan',
      title: { id: 'Siapa perwakilan pesantren?', en: 'Who represents the pesantren?' },
      why: {
        id: 'Satu orang mewakili pesantren sepanjang program dan tidak dapat diganti.',
        en: 'One person represents the pesantren throughout and cannot be replaced.',
      },
      questions: [
        {
          code: 'rep_name',
          type: 'text',
          meaning: 'person.name',
          format: 'name',
          label: { id: 'Nama lengkap', en: 'Full name' },
          hint: { id: 'Seperti di KTP, tanpa gelar.', en: 'As on the KTP, without titles.' },
          example: { id: 'Siti Rahmawati', en: 'Siti Rahmawati' },
        },
        {
          code: 'rep_nik',
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
          code: 'rep_birth_date',
          type: 'date',
          meaning: 'person.birth_date',
          min: '1930-01-01',
          label: { id: 'Tanggal lahir', en: 'Date of birth' },
          hint: { id: 'Usia 18–55 tahun pada 1 Maret 2019.', en: 'Aged 18–55 on 1 March 2019.' },
          example: { id: '17 8 1990', en: '17 8 1990' },
        },
        {
          code: 'rep_sex',
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
      code: 'jabatan',
      title: { id: 'Jabatan dan pendidikan perwakilan', en: 'Position and education' },
      questions: [
        {
          code: 'rep_position',
          type: 'one',
          label: { id: 'Jabatan di pesantren', en: 'Position in the pesantren' },
          options: [
            { code: 'leader', label: { id: 'Pimpinan', en: 'Leader' } },
            { code: 'board', label: { id: 'Pengurus', en: 'Board' } },
            { code: 'teacher', label: { id: 'Guru atau ustaz', en: 'Teacher' } },
            { code: 'santri', label: { id: 'Santri', en: 'Santri' } },
            { code: 'alumnus', label: { id: 'Alumnus', en: 'Alumnus' } },
          ],
        },
        {
          code: 'rep_education',
          type: 'one',
          meaning: 'person.education',
          label: { id: 'Pendidikan terakhir', en: 'Highest education' },
          hint: {
            id: 'Ketentuannya paling rendah SMA atau sederajat.',
            en: 'The rule asks for senior high school or higher.',
          },
          options: [
            { code: 'below_sma', label: { id: 'Di bawah SMA', en: 'Below senior high school' } },
            { code: 'sma', label: { id: 'SMA, MA, Paket C, atau muadalah', en: 'SMA, MA, Paket C or muadalah' } },
            { code: 'd3', label: { id: 'D1–D3', en: 'Diploma (D1–D3)' } },
            { code: 's1', label: { id: 'D4 atau S1', en: 'Bachelor (D4, S1)' } },
            { code: 's2', label: { id: 'S2 atau lebih', en: 'Master or higher' } },
          ],
        },
      ],
    },
    {
      code: 'kontak-perwakilan',
      title: { id: 'Kontak perwakilan', en: 'Contact of the representative' },
      why: {
        id: 'Kabar tentang pendaftaran dikirim ke nomor ini.',
        en: 'News about the registration is sent to this number.',
      },
      questions: [
        {
          code: 'rep_phone',
          type: 'phone',
          meaning: 'person.phone',
          format: 'mobile',
          sensitive: true,
          label: { id: 'Nomor HP (WhatsApp)', en: 'Mobile number (WhatsApp)' },
          example: { id: '0812-3456-7890', en: '0812-3456-7890' },
        },
        {
          code: 'rep_email',
          type: 'text',
          meaning: 'person.email',
          format: 'email',
          optional: true,
          label: { id: 'Surel', en: 'E-mail' },
          example: { id: 'nama@contoh.id', en: 'name@example.id' },
        },
      ],
    },
  ],
}
