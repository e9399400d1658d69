# The reckoning of time limits: every step and every oddity, told to the reader.
# Dates arrive written out; `rest` is the name of a day of rest.

term-days = { $n ->
    [one] One day from { $from }, which is not counted: the last is { $to }.
   *[other] { $n } days from { $from }, which is not counted: the last is { $to }.
}
term-working-days = { $n ->
    [one] One working day after { $from }: { $to }.
   *[other] { $n } working days after { $from }: the last is { $to }.
}
term-months = { $n ->
    [one] One month from { $from }: ends on { $to }, the day of the same number or the last of the month.
   *[other] { $n } months from { $from }: end on { $to }, the day of the same number or the last of the month.
}
term-years = { $n ->
    [one] One year from { $from }: ends on { $to }.
   *[other] { $n } years from { $from }: end on { $to }.
}
term-suspended = Suspended from { $from } to { $to } ({ $days ->
    [one] one day
   *[other] { $days } days
}): days remaining { $remaining }, until { $due }.
term-suspended-capped = Suspended from { $from }; the norm allows no longer than { $to } ({ $days ->
    [one] one day
   *[other] { $days } days
}): days remaining { $remaining }, until { $due }.
term-suspended-open = Suspended from { $from } and not yet resumed: days remaining from the resumption: { $remaining }.
term-overlap = Another suspension, from { $from } to { $to }, overlaps: up to { $counted } it was counted already, days added { $added }, until { $due }.
term-interrupted = Interrupted from { $from }: starts afresh on { $to }.
term-interrupted-open = Interrupted from { $from }: starts afresh when the cause ends, for { $remaining } days.
term-notice-observations = Notice of rejection of { $from }, observations of { $observed }: the limit resumes ten days later, on { $to }; days remaining { $remaining }, until { $due }.
term-notice-silent = Notice of rejection of { $from }, without observations: the limit resumes when the time for filing them ends, { $to }; days remaining { $remaining }, until { $due }.
term-notice-interrupts = Notice of rejection of { $from }, under the text in force until 16 July 2020: the limit is interrupted and starts afresh on { $to }.
term-roll = { $rest ->
    [domenica] The last day falls on { $day }: it is a holiday, and moves to { $to }.
   *[festa] The last day falls on { $day }, { term-rest }: it is a holiday, and moves to { $to }.
}
term-no-roll = { $rest ->
    [patrono] The last day falls on { $day }, the patron saint's day, which is no holiday in law: it stays.
   *[sabato] The last day falls on { $day }, which is no holiday in law: it stays.
}
term-rest = { $rest ->
    [capodanno] New Year's Day
    [epifania] the Epiphany
    [pasquetta] Easter Monday
    [liberazione] Liberation Day
    [lavoro] Labour Day
    [repubblica] Republic Day
    [pietro-paolo] the feast of Saints Peter and Paul, patrons of Rome
    [assunzione] Assumption Day
    [san-francesco] the feast of Saint Francis
    [ognissanti] All Saints' Day
    [immacolata] the Immaculate Conception
    [natale] Christmas Day
    [santo-stefano] Saint Stephen's Day
   *[altra] a holiday
}
term-dilatory = Not before { $after }: { $due } is the last day of waiting.
term-publication = Stays published through { $due }.
term-effects = Takes effect from { $after }, the day after the last.
term-concluded = Concluded on { $day }, in time.
term-concluded-late = Concluded on { $day }, { $late ->
    [one] one day
   *[other] { $late } days
} late.
term-concluded-standing = Concluded on { $day }, while the limit was not running.

term-odd-before-start = { $day }: happened before the limit began on { $start }; it does not count.
term-odd-after-conclusion = { $day }: happened after the conclusion on { $end }; it does not count.
term-odd-after-expiry = { $day }: the limit had ended on { $due }; a limit that has ended is neither suspended nor interrupted.
term-odd-already-stopped = { $day }: the stop `{ $id }` was in course already; it does not count twice.
term-odd-not-stopped = { $day }: resumption of `{ $id }`, which was not in course; it does not count.
term-odd-late-observations = { $day }: observations after the time for filing them, which ended on { $end }; they do not move the limit.
term-odd-observations-without-notice = { $day }: observations without a notice of rejection; they do not move the limit.
term-odd-notice-before-norm = { $day }: the notice of rejection did not exist before 8 March 2005; it does not move the limit.
