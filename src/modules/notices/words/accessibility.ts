import type { Lang } from '../../../design/index.ts'
import type { GuidanceFacts, Guide } from './guide.ts'

const id = ({ whatsapp }: GuidanceFacts) => ({
  title: 'Aksesibilitas',
  lead: 'Situs ini dibuat agar dapat dipakai semua orang.',
  chapters: [
    {
      title: 'Yang kami lakukan',
      lines: [
        '- Semua halaman dapat dipakai tanpa JavaScript, dengan papan ketik saja, dan dengan pembaca layar.',
        '- Warna memenuhi kontras WCAG 2.2 tingkat AA, di tampilan terang dan gelap.',
        '- Keadaan selalu ditulis dengan kata, tidak dengan warna saja.',
        '- Tulisan dapat diperbesar tanpa ada yang hilang.',
      ],
    },
    {
      title: 'Cara kami memeriksa',
      lines: ['Setiap jenis halaman diuji otomatis dengan axe, di tampilan terang dan gelap, pada setiap perubahan.'],
    },
    {
      title: 'Ada yang sulit dipakai?',
      lines: [
        `Beri tahu ${whatsapp ? `kami lewat WhatsApp ${whatsapp}` : 'petugas kecamatan Anda'}. Sebutkan halamannya dan alat yang Anda pakai.`,
      ],
    },
  ],
})

const en: typeof id = ({ whatsapp }) => ({
  title: 'Accessibility',
  lead: 'This site is made so that everybody can use it.',
  chapters: [
    {
      title: 'What we do',
      lines: [
        '- All pages work without JavaScript, by keyboard alone, and with a screen reader.',
        '- Colours meet the contrast of WCAG 2.2 AA, in light and dark.',
        '- A state is always said in words, never by colour alone.',
        '- Text can be enlarged without anything being lost.',
      ],
    },
    {
      title: 'How we check',
      lines: ['Each type of page is tested with axe, in light and dark, at every change.'],
    },
    {
      title: 'Is something hard to use?',
      lines: [
        `Tell ${whatsapp ? `us by WhatsApp, ${whatsapp}` : 'your kecamatan officer'}. Name the page and the tool you use.`,
      ],
    },
  ],
})

/** /aksesibilitas */
export const accessibility = (lang: Lang): Guide => (lang === 'en' ? en : id)
