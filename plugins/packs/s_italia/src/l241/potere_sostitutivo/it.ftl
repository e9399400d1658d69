sostitutivo-senza-titolare = Nessuno è indicato come titolare del potere sostitutivo, o non è pubblicato: la scheda non può uscire.
    .citizen = Il Comune deve dire a chi rivolgersi se l'ufficio non risponde.

sostitutivo-indicato = Il titolare del potere sostitutivo è individuato e pubblicato.
    .citizen = Il sito dice a chi rivolgersi se l'ufficio non risponde.

sostitutivo-non-scaduto = Il termine scade { $scadenza }: il potere sostitutivo non serve.
    .citizen = L'ufficio ha tempo fino a { $scadenza }.

sostitutivo-in-corso = Il sostituto conclude entro { $entro }, la metà del termine originario.
    .citizen = Chi sostituisce l'ufficio risponde entro { $entro }.

sostitutivo-scaduto = Anche il sostituto ha superato il suo termine, scaduto { $entro }. Segnalare alla disciplina e al nucleo di valutazione.
    .citizen = Anche chi doveva sostituire l'ufficio è in ritardo da { $entro }. Puoi rivolgerti al giudice.

sostitutivo-da-attivare = Il termine è scaduto { $scadenza }: il sostituto procede d'ufficio o su richiesta.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: chi lo sostituisce deve farlo, anche senza che tu lo chieda.
