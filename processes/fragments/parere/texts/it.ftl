# Testi del frammento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Termini

termine-parere = Termine per il parere
    .citizen = Entro quando arriva il parere
termine-parere-elementi = Termine per il parere dopo gli elementi
    .citizen = Entro quando arriva il parere, dopo i chiarimenti
termine-assenso = Termine per l'assenso
    .citizen = Entro quando l'altra amministrazione risponde
termine-assenso-sensibile = Termine per l'assenso su interessi sensibili
    .citizen = Entro quando l'altra amministrazione risponde
termine-assenso-elementi = Termine per l'assenso dopo gli elementi
    .citizen = Entro quando l'altra amministrazione risponde, dopo i chiarimenti

## Passi

passo-parere-richiesta = Richiesta di parere
    .citizen = Il Comune chiede un parere
passo-parere-reso = Parere reso
    .citizen = Il parere è arrivato
passo-parere-esigenze = Esigenze istruttorie
    .citizen = Chi dà il parere chiede chiarimenti
passo-parere-tempo-scaduto = Termine del parere trascorso
    .citizen = Il parere non è arrivato in tempo
passo-parere-elementi = Elementi forniti
    .citizen = Il Comune dà i chiarimenti
passo-parere-reso-dopo-elementi = Parere reso dopo gli elementi
    .citizen = Il parere è arrivato
passo-parere-nuovo-tempo-scaduto = Nuovo termine del parere trascorso
    .citizen = Il parere non è arrivato in tempo
passo-parere-atteso = Parere indispensabile reso
    .citizen = Il parere necessario è arrivato
passo-parere-si-procede = Si procede
    .citizen = Il Comune va avanti
passo-assenso-richiesta = Trasmissione dello schema di provvedimento
    .citizen = Il Comune chiede il consenso di un'altra amministrazione
passo-assenso-novanta = Decorrono novanta giorni
    .citizen = L'altra amministrazione ha novanta giorni
passo-assenso-trenta = Decorrono trenta giorni
    .citizen = L'altra amministrazione ha trenta giorni
passo-assenso-dato-sensibile = Risposta dell'altra amministrazione
    .citizen = L'altra amministrazione ha risposto
passo-assenso-novanta-scaduti = Novanta giorni trascorsi
    .citizen = L'altra amministrazione non ha risposto
passo-assenso-dato = Risposta dell'altra amministrazione
    .citizen = L'altra amministrazione ha risposto
passo-assenso-integrazione = Elementi chiesti dall'altra amministrazione
    .citizen = L'altra amministrazione chiede chiarimenti
passo-assenso-trenta-scaduti = Trenta giorni trascorsi
    .citizen = L'altra amministrazione non ha risposto
passo-assenso-elementi = Elementi forniti all'altra amministrazione
    .citizen = Il Comune dà i chiarimenti
passo-assenso-dato-dopo-elementi = Risposta dopo gli elementi
    .citizen = L'altra amministrazione ha risposto
passo-assenso-nuovi-trenta-scaduti = Nuovi trenta giorni trascorsi
    .citizen = L'altra amministrazione non ha risposto
passo-assenso-per-silenzio = Assenso per silenzio
    .citizen = Chi tace acconsente: si va avanti
passo-assenso-acquisito = Assenso verificato
    .citizen = Il consenso dell'altra amministrazione è verificato
