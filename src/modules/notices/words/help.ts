import type { Lang } from '../../../design/index.ts'
import type { GuidanceFacts, Guide } from './guide.ts'
import { helpHours } from './hours.ts'

const id = ({ whatsapp }: GuidanceFacts) => ({
  title: 'Bantuan',
  lead: 'Kami membantu Anda sampai pendaftaran terkirim.',
  chapters: [
    {
      title: 'Hubungi kami',
      lines: [
        whatsapp && `WhatsApp ${whatsapp}, ${helpHours('id')}.`,
        'Petugas kecamatan dan kantor kabupaten/kota siap membantu Anda.',
      ],
    },
    {
      title: 'Kode masuk tidak datang',
      lines: [
        'Tunggu dua menit. Periksa apakah nomor yang Anda ketik sudah benar.',
        'Bila tetap tidak datang, minta kode lewat surel, atau hubungi kami.',
      ],
    },
    {
      title: 'HP hilang atau nomor berganti',
      lines: [
        'Hubungi Kantor OPOP. Kami memindahkan akun Anda ke nomor baru setelah memeriksa identitas.',
        'Pemberitahuan dikirim ke nomor lama.',
      ],
    },
    {
      title: 'Sinyal lemah',
      lines: [
        'Setiap halaman disimpan saat Anda menekan Simpan dan lanjut.',
        'Anda boleh berhenti kapan saja, lalu meneruskan di HP lain.',
        'Foto besar lebih mudah dikirim lewat Wi-Fi. Batas ukurannya tertulis di setiap halaman.',
      ],
    },
    {
      title: 'Sudah didaftarkan orang lain',
      lines: [
        'Bila bukan Anda atau wakil Anda yang mendaftar, hubungi kami. Kantor OPOP memeriksa kedua pihak.',
        'Nama orang lain tidak kami sebutkan.',
      ],
    },
  ],
})

const en: typeof id = ({ whatsapp }) => ({
  title: 'Help',
  lead: 'We help you until your registration is in.',
  chapters: [
    {
      title: 'Reach us',
      lines: [
        whatsapp && `WhatsApp ${whatsapp}, ${helpHours('en')}.`,
        'Kecamatan officers and the regency offices are ready to help you.',
      ],
    },
    {
      title: 'The sign-in code does not come',
      lines: [
        'Wait two minutes and check the number you typed.',
        'If it still does not come, ask for it by e-mail, or contact us.',
      ],
    },
    {
      title: 'Phone lost, or a new number',
      lines: [
        'Contact the OPOP office. It moves your account to the new number after checking who you are.',
        'A notice goes to the old number.',
      ],
    },
    {
      title: 'Weak signal',
      lines: [
        'Each page is saved when you press Save and continue.',
        'You may stop at any time and go on from another phone.',
        'Large photos are easier over Wi-Fi. Limits are written on each page.',
      ],
    },
    {
      title: 'Somebody else registered in your place',
      lines: [
        'If that was not you or your people, contact us. The office hears both sides.',
        'We never tell the other person’s name.',
      ],
    },
  ],
})

/** /bantuan */
export const help = (lang: Lang): Guide => (lang === 'en' ? en : id)
