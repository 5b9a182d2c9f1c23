import type { Section } from '../../../src/platform/form/content.ts'
import { regencies } from './regencies.ts'

export const readiness: Section = {
  code: 'readiness',
  name: { id: 'Kesediaan dan gagasan', en: 'Readiness and ideas' },
  pages: [
    {
      code: 'perjalanan',
      title: { id: 'Ke mana Anda dapat berkunjung?', en: 'Where can you travel?' },
      why: {
        id: 'Jarak dihitung agar kunjungan tidak memberatkan Anda.',
        en: 'Distances are counted so that visits do not burden you.',
      },
      questions: [
        {
          code: 'transport',
          type: 'one',
          label: { id: 'Kendaraan yang Anda pakai', en: 'Your transport' },
          options: [
            { code: 'motorcycle', label: { id: 'Sepeda motor', en: 'Motorcycle' } },
            { code: 'car', label: { id: 'Mobil', en: 'Car' } },
            { code: 'public', label: { id: 'Angkutan umum', en: 'Public transport' } },
          ],
        },
        {
          code: 'regencies',
          type: 'many',
          label: { id: 'Kabupaten dan kota yang sanggup Anda kunjungi', en: 'Regencies and cities you can visit' },
          hint: { id: 'Pilih satu sampai semuanya.', en: 'Choose from one to all of them.' },
          options: regencies,
        },
      ],
    },
    {
      code: 'dampingan',
      title: { id: 'Berapa pesantren yang sanggup Anda dampingi?', en: 'How many pesantren can you mentor?' },
      why: {
        id: 'Setiap pesantren dikunjungi sedikitnya sekali sebulan.',
        en: 'Each pesantren is visited at least once a month.',
      },
      questions: [
        {
          code: 'most_mentees',
          type: 'number',
          min: 8,
          max: 12,
          unit: { id: 'pesantren', en: 'pesantren' },
          label: { id: 'Paling banyak pesantren yang didampingi', en: 'Most pesantren to mentor' },
          hint: { id: 'Dari 8 sampai 12.', en: 'From 8 to 12.' },
        },
      ],
    },
    {
      code: 'motivasi',
      title: { id: 'Motivasi', en: 'Motivation' },
      why: { id: 'Ceritakan dengan kata-kata Anda sendiri.', en: 'Tell it in your own words.' },
      questions: [
        {
          code: 'motivation',
          type: 'long',
          limit: 1000,
          label: { id: 'Mengapa Anda ingin mendampingi pesantren?', en: 'Why do you want to mentor pesantren?' },
        },
      ],
    },
    {
      code: 'bulan-pertama',
      title: { id: 'Bulan pertama', en: 'The first month' },
      why: {
        id: 'Kami ingin melihat cara Anda bekerja. Tidak ada satu jawaban benar.',
        en: 'We like to see how you work. There is no single right answer.',
      },
      questions: [
        {
          code: 'first_month',
          type: 'long',
          limit: 1000,
          label: {
            id: 'Sebuah usaha makanan belum punya izin. Apa yang Anda lakukan di bulan pertama?',
            en: 'A food business has no permits. What would you do in the first month?',
          },
        },
      ],
    },
  ],
}
