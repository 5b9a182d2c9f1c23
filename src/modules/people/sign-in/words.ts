import type { Lang } from '../../../design/index.ts'
import { waitEn, waitId } from '../wait-words.ts'
import type { SignInNews } from './rules/news.ts'
import type { CodeProblem } from './rules/typed-code.ts'

const id = {
  letters: {
    codeSubject: 'Kode masuk OPOP',
    code: (code: string) =>
      `Kode masuk OPOP Anda: ${code}. Berlaku 10 menit, di peramban yang memintanya. Jangan berikan kode ini kepada siapa pun, termasuk petugas.`,
    manySubject: 'Banyak yang mencoba masuk ke OPOP dengan nomor atau surel Anda',
    many: (link: string) =>
      `Hari ini ada yang berkali-kali meminta kode OPOP atau mencoba kata sandi untuk nomor atau surel Anda, dari peramban yang belum kami kenal. Belum ada yang masuk karenanya, dan Anda tidak perlu berbuat apa-apa. Bila Anda sendiri hendak masuk dari HP atau peramban baru, buka tautan ini di sana, lalu masuk seperti biasa:\n${link}\n\nTautan berlaku 2 hari. Jangan berikan tautan ini kepada siapa pun.`,
  },
  signIn: {
    nav: 'Masuk',
    title: 'Masuk',
    label: 'Nomor HP atau surel Anda',
    hint: 'Contoh: 0812-3456-7890. Kami mengirim kode lewat WhatsApp atau surel.',
    next: 'Kirim kode',
    first: 'Belum punya akun? Akun dibuat saat Anda masuk pertama kali.',
    staff: 'Petugas: masuk dengan kata sandi',
    cast: 'Mode coba: masuk sebagai tokoh contoh',
    bad: 'Tulis nomor HP yang lengkap, diawali 08, atau alamat surel.',
    often: (seconds: number) => `Kode sudah terlalu sering diminta. Coba lagi dalam ${waitId(seconds)}.`,
    oftenByStrangers: (seconds: number) =>
      `Kode untuk nomor atau surel ini terlalu sering diminta. Coba lagi dalam ${waitId(seconds)}, atau buka di peramban ini tautan dari pesan yang baru kami kirim ke nomor atau surel itu.`,
    news: {
      tiada: {
        title: 'Tidak ada kode yang ditunggu di peramban ini',
        text: 'Kode hanya berlaku 10 menit, di HP dan peramban tempat kode itu diminta: minta kode di sini, tempat Anda akan menulisnya. Bila Anda baru saja memintanya di sini, peramban ini tidak menyimpan kuki (cookie). Izinkan kuki, lalu minta kode lagi.',
      },
      kuki: {
        title: 'Baru saja masuk, lalu kembali ke sini?',
        text: 'Berarti peramban ini tidak menyimpan kuki (cookie). Izinkan kuki di setelannya, lalu masuk lagi.',
      },
      dikenal: {
        title: 'Peramban ini sekarang dikenal',
        text: 'Minta kode di bawah, atau masuk dengan kata sandi. Percobaan orang lain tidak lagi menahan Anda.',
      },
      berakhir: {
        title: 'Sesi Anda berakhir',
        text: 'Masuk lagi, lalu halaman tadi terbuka kembali. Bila Anda baru saja menekan tombol di sana, ulangi: langkah itu belum dilakukan.',
      },
      usang: {
        title: 'Tautan itu sudah lewat waktunya',
        text: 'Minta kode seperti biasa. Bila Anda harus menunggu, kami kirimi Anda tautan baru.',
      },
    } as Record<SignInNews, { title: string; text: string }>,
  },
  code: {
    title: 'Tulis kode',
    label: 'Kode dari pesan',
    sentPhone: (to: string) => `Kode dikirim lewat WhatsApp ke ${to}. Berlaku 10 menit.`,
    sentEmail: (to: string) => `Kode dikirim lewat surel ke ${to}. Berlaku 10 menit.`,
    next: 'Masuk',
    again: 'Kirim kode baru',
    anew: 'Kode baru sudah dikirim. Tulis kode dari pesan terakhir.',
    other: 'Pakai nomor atau surel lain',
    none: 'Belum sampai? Tunggu satu menit, lalu minta kode baru.',
    trial: (code: string) => `Mode coba: kode Anda ${code}`,
    trialWhy: 'Dalam mode coba tidak ada pesan yang benar-benar dikirim.',
    empty: 'Tulis semua angka kode dari pesan terakhir.',
    problems: {
      wrong:
        'Kode ini salah. Periksa lagi pesan terakhir. Kode hanya berlaku di HP dan peramban tempat kode itu diminta; bila diminta di tempat lain, minta kode baru di sini.',
      gone: 'Kode ini tidak berlaku lagi. Minta kode baru.',
      locked: 'Kode sudah lima kali salah dan tidak berlaku lagi. Minta kode baru.',
      closed: 'Akun ini ditutup oleh Kantor OPOP. Hubungi Kantor OPOP untuk bertanya.',
    } satisfies Record<CodeProblem, string>,
  },
  staff: {
    title: 'Masuk sebagai petugas',
    email: 'Alamat surel',
    password: 'Kata sandi',
    next: 'Masuk',
    forgot: 'Lupa kata sandi',
    code: 'Pendaftar: masuk dengan kode',
    bad: 'Surel atau kata sandi salah. Periksa keduanya.',
    often: (seconds: number) =>
      `Terlalu banyak percobaan. Coba lagi dalam ${waitId(seconds)}. Tidak mau menunggu? Buat kata sandi baru lewat "Lupa kata sandi", atau pakai peramban yang pernah Anda pakai untuk masuk.`,
  },
  signedOut: {
    title: 'Anda sudah keluar',
    wiped: 'Sesi Anda di perangkat ini sudah berakhir. Halaman yang tersimpan di peramban ikut dihapus.',
    kept: 'Jawaban Anda tetap tersimpan di akun Anda. Yang tertinggal di sini hanya pilihan bahasa dan tanda bahwa peramban ini dikenal.',
    again: 'Masuk lagi',
  },
}

const en: typeof id = {
  letters: {
    codeSubject: 'OPOP sign-in code',
    code: code =>
      `Your OPOP sign-in code: ${code}. Valid for 10 minutes, in the browser that asked. Give it to nobody, not even to officers.`,
    manySubject: 'Many tries to sign in to OPOP with your number or e-mail',
    many: link =>
      `Today browsers we do not know asked for OPOP codes or tried passwords again and again for your number or e-mail. Nobody got in by that, and you need not do anything. If you want to sign in on a new phone or browser yourself, open this link there, then sign in as usual:\n${link}\n\nThe link is valid for 2 days. Give it to nobody.`,
  },
  signIn: {
    nav: 'Sign in',
    title: 'Sign in',
    label: 'Your phone number or e-mail',
    hint: 'Example: 0812-3456-7890. We send a code by WhatsApp or e-mail.',
    next: 'Send the code',
    first: 'No account yet? It is made when you sign in for the first time.',
    staff: 'Officers: sign in with a password',
    cast: 'Trial mode: sign in as one of the sample cast',
    bad: 'Write a whole phone number, starting with 08, or an e-mail address.',
    often: seconds => `Codes were asked for too often. Try again in ${waitEn(seconds)}.`,
    oftenByStrangers: seconds =>
      `Codes for this number or e-mail were asked for too often. Try again in ${waitEn(seconds)}, or open in this browser the link in the message we have just sent to that number or e-mail.`,
    news: {
      tiada: {
        title: 'No code is awaited in this browser',
        text: 'A code is valid for 10 minutes, on the phone and in the browser that asked for it: ask for it here, where you will type it. If you have just asked for it here, this browser keeps no cookies. Allow them, then ask again.',
      },
      kuki: {
        title: 'Just signed in, and back here?',
        text: 'Then this browser keeps no cookies. Allow them in its settings, then sign in again.',
      },
      dikenal: {
        title: 'This browser is known now',
        text: 'Ask for a code below, or sign in with your password. What others try no longer holds you up.',
      },
      berakhir: {
        title: 'Your session has ended',
        text: 'Sign in again, and the page you were on opens. If you had just pressed a button there, press it again: nothing was done yet.',
      },
      usang: {
        title: 'The time of that link is over',
        text: 'Ask for a code as usual. If you have to wait, we send you a new link.',
      },
    },
  },
  code: {
    title: 'Enter the code',
    label: 'Code from the message',
    sentPhone: to => `The code went by WhatsApp to ${to}. It is valid for 10 minutes.`,
    sentEmail: to => `The code went by e-mail to ${to}. It is valid for 10 minutes.`,
    next: 'Sign in',
    again: 'Send a new code',
    anew: 'A new code was sent. Enter the one in the latest message.',
    other: 'Use another number or e-mail',
    none: 'Nothing came? Wait a minute, then ask for a new code.',
    trial: code => `Trial mode: your code is ${code}`,
    trialWhy: 'In trial mode no message really goes out.',
    empty: 'Write all digits of the code in the latest message.',
    problems: {
      wrong:
        'This code is wrong. Look at the latest message again. A code is valid only on the phone and in the browser that asked for it; if it was asked for elsewhere, ask for a new one here.',
      gone: 'This code is no longer valid. Ask for a new one.',
      locked: 'The code was wrong five times and is no longer valid. Ask for a new one.',
      closed: 'The OPOP office has closed this account. Contact the office to ask.',
    },
  },
  staff: {
    title: 'Sign in as an officer',
    email: 'E-mail address',
    password: 'Password',
    next: 'Sign in',
    forgot: 'Forgot the password',
    code: 'Applicants: sign in with a code',
    bad: 'E-mail or password is wrong. Check both.',
    often: seconds =>
      `Too many tries. Try again in ${waitEn(seconds)}. In a hurry? Set a new password by "Forgot the password", or use a browser you have signed in with before.`,
  },
  signedOut: {
    title: 'You are signed out',
    wiped: 'Your session on this device has ended. Pages kept by the browser were wiped too.',
    kept: 'Your answers stay in your account. Only the choice of language and the sign that this browser is known are left here.',
    again: 'Sign in again',
  },
}

/** The sentences of signing in and out, in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
