import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Tanya jawab',
  nav: 'Tanya jawab',
  lead: 'Pertanyaan yang paling sering diajukan pesantren.',
  groups: [
    {
      title: 'Sebelum mendaftar',
      items: [
        [
          'Apakah pendaftaran berbayar?',
          'Tidak. Pendaftaran OPOP gratis. Laporkan kepada kami bila ada yang meminta uang.',
        ],
        [
          'Pesantren kami belum punya NSPP. Bolehkah mendaftar?',
          'Boleh. Nomor itu diperlukan saat pemeriksaan berkas. Mulailah mengurusnya di kantor Kementerian Agama kabupaten/kota.',
        ],
        [
          'Apa beda start-up dan scale-up?',
          'Start-up: usaha berumur paling lama satu tahun. Scale-up: lebih dari satu tahun. Umur dihitung dari yang lebih dahulu antara mulai usaha dan tanggal NIB, sampai 1 Maret 2019.',
        ],
        [
          'Siapa yang boleh menjadi perwakilan?',
          'Satu orang berusia 18–55 tahun, berpendidikan sedikitnya SMA sederajat. Perwakilan tidak dapat diganti setelah berkasnya diperiksa.',
        ],
        [
          'Rekening apa yang harus dipakai?',
          'Rekening Bank BJB atau BJB Syariah atas nama yayasan atau pesantren. Rekening pribadi tidak dapat menerima hadiah.',
        ],
      ],
    },
    {
      title: 'Saat mengisi',
      items: [
        [
          'Berapa lama mengisinya?',
          'Ada 31 halaman pendek. Anda boleh berhenti kapan saja dan meneruskan dari HP lain.',
        ],
        [
          'Bagaimana bila satu jawaban salah?',
          'Jawaban Anda tetap tersimpan dan diberi tanda merah. Perbaiki sebelum mengirim.',
        ],
        [
          'Berkas apa yang wajib sebelum mengirim?',
          'KTP dan foto perwakilan, serta satu foto produk. Berkas lain boleh menyusul sampai pendaftaran ditutup.',
        ],
        [
          'Foto saya ditolak karena HEIC. Apa itu?',
          'Itu jenis foto iPhone. Kirim foto sebagai JPEG, atau foto ulang dengan pengaturan "Paling Kompatibel".',
        ],
      ],
    },
    {
      title: 'Setelah mengirim',
      items: [
        [
          'Apa bukti bahwa kami sudah mendaftar?',
          'Anda mendapat nomor, kode, dan tanda tangan digital di layar dan lewat pesan. Siapa pun dapat memeriksanya di halaman bukti.',
        ],
        [
          'Bolehkah memperbaiki setelah mengirim?',
          'Boleh, sampai pendaftaran ditutup. Buka lagi, perbaiki, lalu kirim ulang. Kiriman terakhir yang dihitung.',
        ],
        [
          'Kapan hasilnya diumumkan?',
          'Lihat halaman Jadwal. Setiap perubahan tanggal ditulis di sana beserta alasannya.',
        ],
      ],
    },
  ] as { title: string; items: [string, string][] }[],
}

const en: typeof id = {
  title: 'Questions and answers',
  nav: 'Questions',
  lead: 'What pesantren ask most.',
  groups: [
    {
      title: 'Before registering',
      items: [
        ['Does it cost anything?', 'No. Registering for OPOP is free. Tell us if anybody asks for money.'],
        [
          'We have no NSPP. May we register?',
          'Yes. The number is needed for the document check. Apply for it now at the regency’s office of religious affairs.',
        ],
        [
          'What are start-up and scale-up?',
          'Start-up: a business of at most one year. Scale-up: more than one year. It counts from the earlier of its start and its NIB, up to 1 March 2019.',
        ],
        [
          'Who may be the representative?',
          'One person aged 18–55, at least senior high school. The representative cannot be replaced once the papers are checked.',
        ],
        [
          'Which account is needed?',
          'An account at Bank BJB or BJB Syariah in the name of the foundation or pesantren. A personal account cannot receive a prize.',
        ],
      ],
    },
    {
      title: 'While filling in',
      items: [
        ['How long does it take?', 'There are 31 short pages. You may stop at any time and go on from another phone.'],
        ['What if an answer is wrong?', 'It is kept and marked red. Mend it before submitting.'],
        [
          'Which documents are needed to submit?',
          'The representative’s identity card and photo, and one photo of a product. Others may follow until registration closes.',
        ],
        [
          'My photo was refused as HEIC. What is that?',
          'It is the iPhone’s kind of photo. Send it as JPEG, or set the camera to "Most Compatible".',
        ],
      ],
    },
    {
      title: 'After submitting',
      items: [
        [
          'What proves that we registered?',
          'You get a number, a code and a digital signature on screen and by message. Anybody can check them on the receipt page.',
        ],
        [
          'May we correct it afterwards?',
          'Yes, until registration closes. Open it again, correct it, and submit again. The last one counts.',
        ],
        ['When is the result announced?', 'See the timeline. Every move of a date stands there with its reason.'],
      ],
    },
  ],
}

export const questions = (lang: Lang) => (lang === 'en' ? en : id)
