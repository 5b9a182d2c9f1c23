import type { Lang } from '../../design/index.ts'

/** title: of the page · happened · safe: what is not lost · next: what to do now. */
const id = {
  forbidden: {
    title: 'Tidak diizinkan',
    happened: 'Anda dapat melihat halaman ini, tetapi tidak dapat melakukan hal itu.',
    safe: 'Tidak ada yang berubah.',
    next: 'Kembali ke halaman sebelumnya, atau hubungi Kantor OPOP.',
  },
  otherSubject: {
    title: 'Halaman ini bukan milik formulir Anda sekarang',
    happened: 'Sejak halaman ini dibuka, peramban ini masuk dengan akun lain atau memulai formulir lain.',
    safe: 'Tidak ada yang disimpan, di formulir mana pun.',
    next: 'Masuk dengan akun yang tadi, lalu isi halamannya sekali lagi.',
  },
  kind: {
    title: 'Pilihan ini tidak berlaku di sini',
    happened: 'Yang dikirim tidak termasuk yang dapat dipilih di sini.',
    safe: 'Tidak ada yang disimpan.',
    next: 'Kembali ke daftar yang sedang dibuka, lalu pilih lagi.',
  },
  foreign: {
    title: 'Kiriman ditolak',
    happened: 'Kiriman ini tidak berasal dari situs OPOP, atau versi peramban Anda terlalu lawas.',
    safe: 'Tidak ada yang berubah.',
    next: 'Buka halamannya langsung di situs ini, lalu kirim lagi. Bila perlu, perbarui peramban Anda.',
  },
  missing: {
    title: 'Halaman tidak ditemukan',
    happened: 'Alamat ini tidak ada, atau bukan untuk akun Anda.',
    safe: 'Data Anda tetap aman.',
    next: 'Periksa alamatnya, atau mulai lagi dari beranda.',
  },
  conflict: {
    title: 'Sudah berubah',
    happened: 'Data ini sudah diubah orang lain atau dari perangkat lain.',
    safe: 'Perubahan sebelumnya tersimpan.',
    next: 'Muat ulang halaman, periksa isinya, lalu ulangi.',
  },
  tooLarge: {
    title: 'Berkas terlalu besar',
    happened: 'Kiriman Anda melebihi batas ukuran.',
    safe: 'Jawaban yang sudah tersimpan tetap ada.',
    next: 'Kembali, lalu pilih berkas yang lebih kecil. Batasnya tertulis di halaman itu.',
  },
  unreadable: {
    title: 'Kiriman tidak terbaca',
    happened: 'Isi kiriman tidak dapat dibaca.',
    safe: 'Jawaban yang sudah tersimpan tetap ada.',
    next: 'Kembali, periksa isian Anda, lalu kirim lagi.',
  },
  crowded: {
    title: 'Sedang penuh',
    happened: 'Terlalu banyak kiriman sedang berjalan dari akun atau jaringan Anda.',
    safe: 'Kiriman ini belum disimpan; jawaban yang sudah tersimpan tetap ada.',
    next: 'Tunggu satu menit, kembali ke halaman tadi, lalu kirim lagi.',
  },
  tooMany: {
    title: 'Terlalu sering',
    happened: 'Terlalu banyak permintaan dalam waktu singkat.',
    safe: 'Jawaban yang sudah tersimpan tetap ada.',
    next: 'Tunggu beberapa menit, lalu coba lagi.',
  },
  unproved: {
    title: 'Kata sandi diminta lagi',
    happened: 'Langkah ini meminta kata sandi Anda sekali lagi, di halaman situs ini.',
    safe: 'Tidak ada yang berubah.',
    next: 'Buka halamannya di peramban, lalu kirim dari sana.',
  },
  signedOut: {
    title: 'Anda perlu masuk lagi',
    happened: 'Sesi Anda sudah berakhir.',
    safe: 'Jawaban yang sudah tersimpan tetap ada.',
    next: 'Masuk, lalu kirim lagi.',
  },
  wrongKey: {
    title: 'Kunci kiriman keliru',
    happened: 'Kunci kiriman harus terdiri atas 1–100 huruf, angka, atau tanda baca.',
    safe: 'Tidak ada yang berubah.',
    next: 'Muat ulang halaman, lalu kirim lagi.',
  },
  keyTaken: {
    title: 'Kunci kiriman sudah terpakai',
    happened: 'Kunci kiriman ini sudah dipakai untuk halaman atau jawaban lain.',
    safe: 'Kiriman kali ini belum disimpan; tidak ada yang berubah.',
    next: 'Muat ulang halaman, lalu kirim lagi.',
  },
  failed: {
    title: 'Ada kesalahan di pihak kami',
    happened: 'Sistem gagal menyelesaikan permintaan Anda.',
    safe: 'Jawaban yang sudah tersimpan tetap ada.',
    next: 'Coba lagi. Bila berulang, sebutkan nomor rujukan ini kepada Kantor OPOP.',
  },
  unavailable: {
    title: 'Layanan sedang dipulihkan',
    happened: 'Basis data sedang dimulai kembali.',
    safe: 'Jawaban yang sudah tersimpan tetap ada.',
    next: 'Tunggu beberapa detik, lalu muat ulang halaman ini.',
  },
}

export type ProblemName = keyof typeof id

const en: typeof id = {
  forbidden: {
    title: 'Not allowed',
    happened: 'You may see this page, but you may not do that.',
    safe: 'Nothing has changed.',
    next: 'Go back to the page before, or contact the OPOP office.',
  },
  otherSubject: {
    title: 'This page is not of your present form',
    happened: 'Since this page was opened, this browser signed in to another account or began another form.',
    safe: 'Nothing was saved, in neither form.',
    next: 'Sign in to the account you had, and fill in the page once more.',
  },
  kind: {
    title: 'This choice does not apply here',
    happened: 'What was sent is not among what may be chosen here.',
    safe: 'Nothing was saved.',
    next: 'Go back to what is open, and choose again.',
  },
  foreign: {
    title: 'Post refused',
    happened: 'This post did not come from the OPOP site, or your browser is too old.',
    safe: 'Nothing has changed.',
    next: 'Open the page on this site and send it again. Update your browser if needed.',
  },
  missing: {
    title: 'Page not found',
    happened: 'This address does not exist, or is not for your account.',
    safe: 'Your data is safe.',
    next: 'Check the address, or start again from the home page.',
  },
  conflict: {
    title: 'Already changed',
    happened: 'Somebody else, or another device, changed this in the meantime.',
    safe: 'The earlier change is kept.',
    next: 'Load the page again, check it, and repeat.',
  },
  tooLarge: {
    title: 'File too large',
    happened: 'What you sent is over the size limit.',
    safe: 'Answers saved before are kept.',
    next: 'Go back and choose a smaller file. The limit is written on that page.',
  },
  unreadable: {
    title: 'Post not readable',
    happened: 'What was sent could not be read.',
    safe: 'Answers saved before are kept.',
    next: 'Go back, check your answers, and send them again.',
  },
  crowded: {
    title: 'Busy just now',
    happened: 'Too many posts from your account or network are on their way.',
    safe: 'This one was not saved; answers saved before are kept.',
    next: 'Wait a minute, go back to the page, then send it again.',
  },
  tooMany: {
    title: 'Too often',
    happened: 'Too many requests in a short time.',
    safe: 'Answers saved before are kept.',
    next: 'Wait a few minutes, then try again.',
  },
  unproved: {
    title: 'The password is asked again',
    happened: 'This step asks for your password once more, on a page of this site.',
    safe: 'Nothing has changed.',
    next: 'Open its page in a browser, and send it from there.',
  },
  signedOut: {
    title: 'Please sign in again',
    happened: 'Your session has ended.',
    safe: 'Saved answers are still there.',
    next: 'Sign in, then send it again.',
  },
  wrongKey: {
    title: 'The key of this post is wrong',
    happened: 'The key of a post has 1–100 letters, digits or marks.',
    safe: 'Nothing has changed.',
    next: 'Load the page again, then send it once more.',
  },
  keyTaken: {
    title: 'The key of this post was used before',
    happened: 'This key was already used for another page or for other answers.',
    safe: 'What was posted now is not saved; nothing has changed.',
    next: 'Load the page again, then send it once more.',
  },
  failed: {
    title: 'Something failed on our side',
    happened: 'The system could not finish your request.',
    safe: 'Answers saved before are kept.',
    next: 'Try again. If it happens again, tell the OPOP office this reference number.',
  },
  unavailable: {
    title: 'The service is being restored',
    happened: 'The database is starting again.',
    safe: 'Answers saved before are kept.',
    next: 'Wait a few seconds, then load this page again.',
  },
}

export const problemWords = (lang: Lang) => (lang === 'en' ? en : id)
