import type { Section } from '../../../src/platform/form/content.ts'

export const owner: Section = {
  code: 'owner',
  name: { id: 'Pemilik', en: 'Owner' },
  pages: [
    {
      code: 'pemilik',
      title: { id: 'Siapa pemilik usaha?', en: 'Who owns the business?' },
      why: {
        id: 'Pendamping bekerja bersama pemilik, bukan perantara.',
        en: 'Mentors work with the owner, not with somebody between.',
      },
      questions: [
        {
          code: 'owner_full_name',
          type: 'text',
          format: 'name',
          meaning: 'person.name',
          label: { id: 'Nama lengkap', en: 'Full name' },
          hint: { id: 'Seperti di KTP, tanpa gelar.', en: 'As on the KTP, without titles.' },
          example: { id: 'Siti Rahmawati', en: 'Siti Rahmawati' },
        },
        {
          code: 'owner_nik',
          type: 'nik',
          meaning: 'person.nik',
          sensitive: true,
          label: { id: 'NIK', en: 'NIK' },
          why: {
            id: 'Untuk mencocokkan KTP. Hanya dilihat kantor provinsi.',
            en: 'To compare with the KTP. Only the office of the province sees it.',
          },
          hint: { id: '16 angka di bagian atas KTP.', en: '16 digits on top of the KTP.' },
        },
        {
          code: 'owner_birth_date',
          type: 'date',
          meaning: 'person.birth_date',
          min: '1920-01-01',
          label: { id: 'Tanggal lahir', en: 'Date of birth' },
          example: { id: '17 8 1990', en: '17 8 1990' },
        },
        {
          code: 'owner_sex',
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
      code: 'kontak',
      title: { id: 'Kontak pemilik', en: 'Contact of the owner' },
      why: {
        id: 'Kabar tentang pendaftaran dikirim ke nomor ini.',
        en: 'News about the registration is sent to this number.',
      },
      questions: [
        {
          code: 'owner_phone',
          type: 'phone',
          format: 'mobile',
          meaning: 'person.phone',
          sensitive: true,
          label: { id: 'Nomor HP (WhatsApp)', en: 'Mobile number (WhatsApp)' },
          example: { id: '0812-3456-7890', en: '0812-3456-7890' },
        },
        {
          code: 'owner_email',
          type: 'text',
          format: 'email',
          meaning: 'person.email',
          optional: true,
          label: { id: 'Surel', en: 'E-mail' },
          example: { id: 'nama@contoh.id', en: 'name@example.id' },
        },
      ],
    },
    {
      code: 'tempat',
      title: { id: 'Di mana tempat usaha?', en: 'Where is the business?' },
      why: { id: 'Pendamping dicarikan dari daerah terdekat.', en: 'A mentor is looked for close by.' },
      questions: [
        {
          code: 'village',
          type: 'region',
          meaning: 'applicant.place',
          label: { id: 'Desa atau kelurahan', en: 'Village' },
        },
        {
          code: 'address',
          type: 'long',
          limit: 300,
          meaning: 'applicant.address',
          label: { id: 'Alamat lengkap', en: 'Full address' },
          hint: { id: 'Jalan atau kampung, RT dan RW.', en: 'Street or hamlet, RT and RW.' },
          example: { id: 'Kp. Cibiuk RT 02 RW 05', en: 'Kp. Cibiuk RT 02 RW 05' },
        },
      ],
    },
  ],
}
