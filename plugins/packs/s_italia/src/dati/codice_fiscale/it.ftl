codice-fiscale-valido = Codice fiscale: scritto correttamente.
    .citizen = Codice fiscale: scritto correttamente.

codice-fiscale-assente = Codice fiscale: non indicato.
    .citizen = Codice fiscale: non indicato, e non è indispensabile.

codice-fiscale-forma = Codice fiscale: non ha la forma prevista. Controllare con il richiedente.
    .citizen = Codice fiscale: sembra scritto male. Puoi controllare?

codice-fiscale-controllo = Codice fiscale: i caratteri di controllo non tornano. Controllare con il richiedente.
    .citizen = Codice fiscale: sembra scritto male. Puoi controllare?

codice-fiscale-nascita = Codice fiscale: la data di nascita non esiste. Controllare con il richiedente.
    .citizen = Codice fiscale: sembra scritto male. Puoi controllare?
