import type { Lang } from '../../../design/index.ts'
import { waitEn, waitId } from '../wait-words.ts'

const id = {
  title: 'Langkah kedua saat masuk',
  about:
    'Sesudah kata sandi, Anda menulis enam angka dari aplikasi di HP Anda. Orang yang tahu kata sandi Anda tetap tidak dapat masuk.',
  needed: (role: string) => `Musim ini meminta langkah kedua untuk bekerja sebagai ${role}`,
  neededWhy: 'Peran ini mengambil keputusan tentang orang lain. Sesudah terpasang, Anda langsung melanjutkan.',
  others: 'Peran Anda yang lain tetap dapat dipakai. Pilih peran',
  how: {
    title: 'Caranya',
    app: 'Pasang satu aplikasi kode di HP Anda: Google Authenticator, Microsoft Authenticator, Aegis, 2FAS, FreeOTP, atau pengelola kata sandi. Semua aplikasi TOTP dapat dipakai, tanpa biaya, juga tanpa internet.',
    scan: 'Pindai gambar dari halaman berikut dengan aplikasi itu.',
    code: 'Tulis enam angka yang muncul. Lalu simpan kode cadangan untuk saat HP Anda hilang.',
  },
  begin: 'Mulai',
  password: 'Langkah kedua melengkapi kata sandi',
  passwordWhy:
    'Anda masuk dengan kode, yang tidak membutuhkannya. Petugas memasangnya sesudah masuk dengan kata sandi.',
  signIn: 'Masuk dengan kata sandi',
  on: 'Menyala',
  since: 'Sejak',
  left: 'Kode cadangan yang tersisa',
  state: 'Keadaan',
  goOn: 'Lanjutkan',
  setUp: {
    title: 'Hubungkan aplikasi Anda',
    picture: 'Kode QR untuk aplikasi Anda',
    scan: 'Pindai gambar ini dengan aplikasi kode Anda.',
    here: 'Buka di aplikasi autentikator di HP ini',
    typed: 'Tidak dapat memindai? Tulis kunci ini di aplikasi',
    kind: 'Jenisnya: berdasarkan waktu (TOTP), 6 angka, 30 detik.',
    ends: 'Sesudah menyala, perangkat lain yang sedang masuk dengan akun Anda dikeluarkan.',
    save: 'Nyalakan',
  },
  code: {
    label: 'Enam angka dari aplikasi',
    hint: 'Angka berganti setiap 30 detik.',
    empty: 'Tulis keenam angka yang ditampilkan aplikasi Anda.',
    wrong:
      'Angka ini tidak cocok. Tulis angka yang sekarang tampil. Bila terus salah, samakan jam HP Anda dengan jam jaringan.',
    used: 'Angka ini baru saja dipakai. Tunggu sampai aplikasi menampilkan angka berikutnya.',
    often: (seconds: number) => `Terlalu banyak percobaan. Coba lagi dalam ${waitId(seconds)}.`,
  },
  step: {
    title: 'Tulis kode dari aplikasi Anda',
    next: 'Masuk',
    backup: 'Gunakan kode cadangan',
    lost: 'HP dan kode cadangan hilang? Kantor OPOP dapat mengatur ulang langkah kedua Anda.',
    closed: 'Akun ini ditutup oleh Kantor OPOP. Hubungi Kantor OPOP untuk bertanya.',
  },
  backup: {
    title: 'Masuk dengan kode cadangan',
    label: 'Satu kode cadangan',
    hint: 'Contoh: K7MWP-2RTXY. Setiap kode hanya berlaku satu kali.',
    empty: 'Tulis satu kode cadangan, 10 huruf dan angka.',
    wrong: 'Kode cadangan ini salah atau sudah dipakai.',
    app: 'Pakai kode dari aplikasi',
  },
  codes: {
    title: 'Simpan kode cadangan Anda',
    lead: 'Langkah kedua menyala. Kode ini hanya ditampilkan sekali: cetak halaman ini atau salin, dan simpan jauh dari HP Anda.',
    once: 'Setiap kode menggantikan aplikasi satu kali, bila HP Anda hilang atau rusak. Kode cadangan yang lama tidak berlaku lagi.',
    list: 'Kode cadangan',
    of: (name: string) => `Kode cadangan OPOP, ${name}`,
    done: 'Sudah saya simpan',
  },
  renew: {
    title: 'Kode cadangan baru',
    why: 'Kode cadangan yang lama tidak berlaku lagi.',
    do: 'Buat kode cadangan baru',
  },
  off: {
    title: 'Matikan langkah kedua',
    why: 'Sesudah ini kata sandi saja cukup untuk masuk. Peran yang membutuhkan langkah kedua tidak dapat dipakai sampai dipasang lagi.',
    password: 'Kata sandi salah. Periksa lagi.',
    code: 'Enam angka dari aplikasi, atau satu kode cadangan',
    empty: 'Tulis keenam angka dari aplikasi, atau satu kode cadangan.',
    do: 'Matikan',
    back: 'Kembali',
  },
  reset: {
    term: 'Langkah kedua',
    on: 'Menyala',
    off: 'Tidak dipakai',
    title: 'Atur ulang langkah kedua',
    why: 'Dipakai bila HP dan kode cadangan hilang. Pastikan dahulu bahwa yang meminta memang orangnya: sesudah ini kata sandi saja cukup. Semua sesinya berakhir dan ia diberi tahu.',
    do: 'Atur ulang',
    done: 'Langkah kedua sudah diatur ulang. Orangnya sudah diberi tahu, semua sesinya berakhir.',
    self: 'Langkah kedua Anda sendiri dimatikan di halaman akun Anda.',
    past: 'Riwayat langkah kedua diatur ulang',
    by: 'Oleh',
    when: 'Waktu',
  },
  letters: {
    on: {
      subject: 'Langkah kedua OPOP Anda menyala',
      body: (name: string, link: string) =>
        `Yth. ${name},\n\nLangkah kedua untuk masuk ke akun OPOP Anda sudah menyala. Sejak sekarang, sesudah kata sandi Anda menulis enam angka dari aplikasi di HP Anda. Bila bukan Anda yang memasangnya, segera hubungi Kantor OPOP dan buat kata sandi baru:\n${link}`,
    },
    off: {
      subject: 'Langkah kedua OPOP Anda dimatikan',
      body: (name: string, link: string) =>
        `Yth. ${name},\n\nLangkah kedua untuk masuk ke akun OPOP Anda sudah dimatikan. Sejak sekarang kata sandi saja cukup untuk masuk. Bila bukan Anda yang mematikannya, segera hubungi Kantor OPOP dan buat kata sandi baru:\n${link}`,
    },
    renewed: {
      subject: 'Kode cadangan OPOP Anda diganti',
      body: (name: string, link: string) =>
        `Yth. ${name},\n\nKode cadangan baru sudah dibuat untuk akun OPOP Anda. Kode cadangan yang lama tidak berlaku lagi. Bila bukan Anda yang membuatnya, segera hubungi Kantor OPOP dan buat kata sandi baru:\n${link}`,
    },
    reset: {
      subject: 'Langkah kedua OPOP Anda diatur ulang',
      body: (name: string, link: string) =>
        `Yth. ${name},\n\nKantor OPOP mengatur ulang langkah kedua untuk masuk ke akun Anda, dan semua sesi Anda berakhir. Masuklah dengan kata sandi, lalu pasang langkah kedua lagi. Bila Anda tidak memintanya, segera hubungi Kantor OPOP dan buat kata sandi baru:\n${link}`,
    },
    guessed: {
      subject: 'Kode langkah kedua OPOP Anda berkali-kali salah',
      body: (name: string, link: string) =>
        `Yth. ${name},\n\nHari ini kode langkah kedua akun OPOP Anda berkali-kali salah ditulis, sesudah kata sandi yang benar. Belum ada yang masuk karenanya. Bila Anda sendiri yang salah menulis, abaikan pesan ini. Bila bukan Anda, ada orang yang tahu kata sandi Anda: segera buat kata sandi baru:\n${link}`,
    },
  },
}

const en: typeof id = {
  title: 'Second step at sign-in',
  about:
    'After the password you type six digits from an app on your phone. Whoever learns your password still cannot sign in.',
  needed: role => `This season asks for a second step to work as ${role}`,
  neededWhy: 'This role decides about others. Once it is set up you go straight on.',
  others: 'Your other roles keep working. Choose a role',
  how: {
    title: 'How it works',
    app: 'Install one code app on your phone: Google Authenticator, Microsoft Authenticator, Aegis, 2FAS, FreeOTP or a password manager. Any TOTP app will do, free of charge, also without internet.',
    scan: 'Scan the picture of the next page with it.',
    code: 'Type the six digits it shows. Then keep the backup codes for the day the phone is lost.',
  },
  begin: 'Begin',
  password: 'The second step completes a password',
  passwordWhy:
    'You signed in with a code, which does not need it. Officers set it up after signing in with their password.',
  signIn: 'Sign in with your password',
  on: 'On',
  since: 'Since',
  left: 'Backup codes left',
  state: 'State',
  goOn: 'Go on',
  setUp: {
    title: 'Connect your app',
    picture: 'QR code for your app',
    scan: 'Scan this picture with your code app.',
    here: 'Open in the authenticator app on this phone',
    typed: 'Cannot scan? Type this key into the app',
    kind: 'Its kind: by time (TOTP), 6 digits, 30 seconds.',
    ends: 'Once it is on, other devices that are signed in to your account are signed out.',
    save: 'Turn on',
  },
  code: {
    label: 'Six digits from the app',
    hint: 'They change every 30 seconds.',
    empty: 'Type all six digits that your app shows.',
    wrong:
      'These digits do not match. Type those shown now. If they stay wrong, set the clock of your phone by the network.',
    used: 'These digits were used a moment ago. Wait until the app shows the next ones.',
    often: seconds => `Too many tries. Try again in ${waitEn(seconds)}.`,
  },
  step: {
    title: 'Type the code from your app',
    next: 'Sign in',
    backup: 'Use a backup code',
    lost: 'Phone and backup codes lost? The OPOP office can reset your second step.',
    closed: 'The OPOP office has closed this account. Ask the OPOP office.',
  },
  backup: {
    title: 'Sign in with a backup code',
    label: 'One backup code',
    hint: 'For example K7MWP-2RTXY. Each code is good once.',
    empty: 'Type one backup code, 10 letters and digits.',
    wrong: 'This backup code is wrong, or was used.',
    app: 'Use a code from the app',
  },
  codes: {
    title: 'Keep your backup codes',
    lead: 'The second step is on. These codes are shown once only: print this page or copy them, and keep them away from your phone.',
    once: 'Each stands in for the app once, if your phone is lost or broken. Backup codes of before are not valid any more.',
    list: 'Backup codes',
    of: name => `OPOP backup codes, ${name}`,
    done: 'I have kept them',
  },
  renew: { title: 'New backup codes', why: 'Those of before are not valid any more.', do: 'Make new backup codes' },
  off: {
    title: 'Turn the second step off',
    why: 'After this the password alone signs in. Roles that need a second step cannot be used until it is set up again.',
    password: 'The password is wrong. Please check it.',
    code: 'Six digits from the app, or one backup code',
    empty: 'Type all six digits from the app, or one backup code.',
    do: 'Turn off',
    back: 'Back',
  },
  reset: {
    term: 'Second step',
    on: 'On',
    off: 'Not used',
    title: 'Reset the second step',
    why: 'For a lost phone without backup codes. First make sure that it is really them who ask: after this the password alone is enough. All their sessions end and they are told.',
    do: 'Reset',
    done: 'The second step was reset. They were told, and all their sessions have ended.',
    self: 'Your own second step is turned off on the page of your account.',
    past: 'When the second step was reset',
    by: 'By',
    when: 'Time',
  },
  letters: {
    on: {
      subject: 'Your second step at OPOP is on',
      body: (name, link) =>
        `Dear ${name},\n\nthe second step of signing in to your OPOP account is on. From now on you type six digits from the app on your phone after the password. If it was not you who set it up, tell the OPOP office at once and set a new password:\n${link}`,
    },
    off: {
      subject: 'Your second step at OPOP was turned off',
      body: (name, link) =>
        `Dear ${name},\n\nthe second step of signing in to your OPOP account was turned off. From now on the password alone signs in. If it was not you who turned it off, tell the OPOP office at once and set a new password:\n${link}`,
    },
    renewed: {
      subject: 'Your OPOP backup codes were replaced',
      body: (name, link) =>
        `Dear ${name},\n\nnew backup codes were made for your OPOP account. Those of before are not valid any more. If it was not you who made them, tell the OPOP office at once and set a new password:\n${link}`,
    },
    reset: {
      subject: 'Your second step at OPOP was reset',
      body: (name, link) =>
        `Dear ${name},\n\nthe OPOP office has reset the second step of signing in to your account, and all your sessions have ended. Sign in with your password, then set the second step up again. If you did not ask for it, tell the OPOP office at once and set a new password:\n${link}`,
    },
    guessed: {
      subject: 'The code of your second step at OPOP was wrong again and again',
      body: (name, link) =>
        `Dear ${name},\n\ntoday the code of the second step of your OPOP account was typed wrongly again and again, after the right password. Nobody has got in by it. If it was you, ignore this message. If it was not, somebody knows your password: set a new one at once:\n${link}`,
    },
  },
}

/** The sentences of the second factor in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
