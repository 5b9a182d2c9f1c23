// Travels with every page, deferred, and nothing waits for it: every page is complete without it.
import { goToErrors } from './enhance/errors.ts'
import { nameChosenFiles } from './enhance/files.ts'
import { sendOnce } from './enhance/once.ts'
import { listKeys } from './enhance/keys.ts'
import { keepLive } from './enhance/live.ts'

goToErrors()
sendOnce()
nameChosenFiles()
listKeys()
keepLive()
