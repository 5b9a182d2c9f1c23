import type { Lang } from '../../../design/index.ts'
import { waitEn, waitId } from '../wait-words.ts'
import type { PasswordProblem } from './rules/password.ts'

const id = {
  letters: {
    inviteSubject: 'Undangan menjadi petugas OPOP',
    invite: (name: string, role: string, link: string) =>
      `Yth. ${name},\n\nAnda diundang menjadi ${role} di OPOP Jawa Barat. Buka tautan ini untuk membuat kata sandi:\n${link}\n\nTautan berlaku 7 hari dan hanya untuk Anda.`,
    resetSubject: 'Kata sandi baru OPOP',
    reset: (name: string, link: string) =>
      `Yth. ${name},\n\nSeseorang meminta kata sandi baru untuk akun Anda. Buka tautan ini untuk membuatnya:\n${link}\n\nTautan berlaku 1 jam. Bila bukan Anda, abaikan surel ini.`,
  },
  invitation: {
    title: 'Buat kata sandi',
    resetTitle: 'Buat kata sandi baru',
    for: (name: string, email: string) => `Untuk ${name}, ${email}.`,
    password: 'Kata sandi',
    hint: 'Paling sedikit 10 huruf atau angka. Kalimat pendek mudah diingat.',
    again: 'Kata sandi sekali lagi',
    save: 'Simpan dan masuk',
    goneTitle: 'Tautan tidak berlaku',
    gone: 'Tautan ini sudah dipakai atau sudah lewat waktunya. Bila Anda baru saja menyimpan kata sandi, masuklah dengan kata sandi itu.',
    goneSignIn: 'Masuk dengan kata sandi',
    goneNext: 'Minta tautan baru',
    problems: {
      short: 'Kata sandi kurang dari 10 huruf. Tambahkan beberapa.',
      long: 'Kata sandi lebih dari 128 huruf. Pendekkan.',
      simple: 'Kata sandi ini mudah ditebak. Pakai lebih banyak huruf yang berbeda.',
      name: 'Kata sandi memuat nama atau surel Anda. Pilih yang lain.',
      different: 'Kedua isian berbeda. Tulis kata sandi yang sama.',
    } satisfies Record<PasswordProblem, string>,
  },
  forgot: {
    title: 'Lupa kata sandi',
    email: 'Alamat surel Anda',
    hint: 'Kami mengirim tautan untuk membuat kata sandi baru.',
    next: 'Kirim tautan',
    bad: 'Tulis alamat surel yang lengkap.',
    often: (seconds: number) =>
      `Tautan sudah terlalu sering diminta. Tautan yang sudah dikirim tetap berlaku satu jam; periksa surel Anda. Tautan baru dapat diminta dalam ${waitId(seconds)}.`,
    lostTitle: 'Tautan dikirim bila surel itu punya akun petugas',
    lost: 'Halaman ini sudah terlalu lama terbuka: minta tautannya sekali lagi. Bila terjadi lagi, izinkan kuki (cookie) di setelan peramban Anda.',
    sentTitle: 'Periksa surel Anda',
    sent: (email: string) => `Bila ${email} punya akun petugas, tautan sudah dikirim. Tautan berlaku 1 jam.`,
    back: 'Kembali ke halaman masuk',
  },
  invite: {
    title: 'Undang petugas',
    name: 'Nama lengkap',
    email: 'Alamat surel',
    emailHint: 'Undangan dikirim ke sini.',
    phone: 'Nomor HP',
    role: 'Peran',
    region: 'Daerah',
    regionHint:
      'Nama atau kode kabupaten/kota atau kecamatan. Contoh: Malangbong, atau 320405. Kosongkan untuk peran lain.',
    until: 'Hari terakhir bertugas',
    untilHint: 'Sesudah hari itu peran berakhir sendiri.',
    send: 'Kirim undangan',
    regions: (found: string) => `Beberapa daerah bernama itu. Tulis kodenya. ${found}.`,
    problems: {
      name: 'Tulis nama lengkap, paling banyak 200 huruf.',
      email: 'Tulis alamat surel yang lengkap. Contoh: nama@contoh.id.',
      phone: 'Nomor HP ini tidak lengkap. Contoh: 0812-3456-7890.',
      phoneDamaged: 'Nomor HP ini rusak oleh Excel. Jadikan kolomnya teks, lalu ketik lagi nomornya.',
      role: 'Pilih salah satu peran yang ada di formulir undangan.',
      region: 'Daerah ini tidak ada, atau tidak cocok dengan perannya.',
      noRegion: 'Peran ini tidak memakai daerah. Kosongkan isian ini.',
      until: 'Tanggal ini tidak ada, atau sudah lewat.',
      taken: 'Nomor HP ini sudah dipakai akun lain.',
      same: 'Orang ini sudah punya peran itu.',
      own: 'Peran untuk Anda sendiri diberikan oleh petugas lain.',
      closed: 'Akun orang ini ditutup. Buka dahulu akunnya, lalu berikan perannya.',
      needsEmail: 'Peran ini memerlukan kata sandi. Orang yang hanya masuk dengan nomor HP belum dapat memegangnya.',
    },
  },
}

const en: typeof id = {
  letters: {
    inviteSubject: 'Invitation to work in OPOP',
    invite: (name, role, link) =>
      `Dear ${name},\n\nyou are invited to OPOP West Java as ${role}. Open this link to set your password:\n${link}\n\nThe link is valid for 7 days and only for you.`,
    resetSubject: 'New OPOP password',
    reset: (name, link) =>
      `Dear ${name},\n\nsomebody asked for a new password for your account. Open this link to set it:\n${link}\n\nThe link is valid for 1 hour. If it was not you, ignore this mail.`,
  },
  invitation: {
    title: 'Set a password',
    resetTitle: 'Set a new password',
    for: (name, email) => `For ${name}, ${email}.`,
    password: 'Password',
    hint: 'At least 10 characters. A short sentence is easy to remember.',
    again: 'The password once more',
    save: 'Save and sign in',
    goneTitle: 'The link is not valid',
    gone: 'This link was used already, or its time is over. If you have just saved a password, sign in with it.',
    goneSignIn: 'Sign in with a password',
    goneNext: 'Ask for a new link',
    problems: {
      short: 'The password has fewer than 10 characters. Add some.',
      long: 'The password has more than 128 characters. Shorten it.',
      simple: 'This password is easy to guess. Use more different characters.',
      name: 'The password holds your name or e-mail. Choose another one.',
      different: 'The two entries differ. Write the same password.',
    },
  },
  forgot: {
    title: 'Forgot the password',
    email: 'Your e-mail address',
    hint: 'We send a link to set a new password.',
    next: 'Send the link',
    bad: 'Write a whole e-mail address.',
    often: seconds =>
      `Links were asked for too often. A link that was sent stays good for an hour; look at your mail. A new one can be asked for in ${waitEn(seconds)}.`,
    lostTitle: 'A link is sent if that address has an officer’s account',
    lost: 'This page was open too long: ask for the link once more. If it happens again, allow cookies in the settings of your browser.',
    sentTitle: 'Look into your mail',
    sent: email => `If ${email} has an officer's account, the link is on its way. It is valid for 1 hour.`,
    back: 'Back to sign in',
  },
  invite: {
    title: 'Invite an officer',
    name: 'Full name',
    email: 'E-mail address',
    emailHint: 'The invitation goes there.',
    phone: 'Phone number',
    role: 'Role',
    region: 'Region',
    regionHint:
      'Name or code of the regency or kecamatan. Example: Malangbong, or 320405. Leave empty for other roles.',
    until: 'Last day of duty',
    untilHint: 'After that day the role ends by itself.',
    send: 'Send the invitation',
    regions: found => `Several regions have that name. Write the code. ${found}.`,
    problems: {
      name: 'Write the full name, at most 200 characters.',
      email: 'Write a whole e-mail address. Example: name@example.id.',
      phone: 'This phone number is not complete. Example: 0812-3456-7890.',
      phoneDamaged: 'Excel damaged this phone number. Make the column text, then type the number again.',
      role: 'Choose one of the roles in the form of an invitation.',
      region: 'This region does not exist, or does not fit the role.',
      noRegion: 'This role has no region. Leave this empty.',
      until: 'This date does not exist, or is past.',
      taken: 'Another account uses this phone number.',
      same: 'This person has that role already.',
      own: 'A role of your own is given to you by another officer.',
      closed: 'The account of this person is closed. Open it first, then give the role.',
      needsEmail: 'This role asks for a password. Somebody who signs in by phone number only cannot hold it yet.',
    },
  },
}

/** The sentences of invitations and new passwords in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
