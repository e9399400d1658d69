# Texts of the fragment. The value is the office's; `.citizen` is for whoever reads from outside.

## Time limits

termine-parere = Time for the opinion
    .citizen = By when the opinion is given
termine-parere-elementi = Time for the opinion after the elements
    .citizen = By when the opinion is given, after explanations
termine-assenso = Time for the assent
    .citizen = By when the other administration answers
termine-assenso-sensibile = Time for the assent on protected interests
    .citizen = By when the other administration answers
termine-assenso-elementi = Time for the assent after the elements
    .citizen = By when the other administration answers, after explanations

## Steps

passo-parere-richiesta = Request for an opinion
    .citizen = The municipality asks for an opinion
passo-parere-reso = Opinion given
    .citizen = The opinion has come
passo-parere-esigenze = Elements asked for
    .citizen = Whoever gives the opinion asks for explanations
passo-parere-tempo-scaduto = Time for the opinion is over
    .citizen = The opinion did not come in time
passo-parere-elementi = Elements given
    .citizen = The municipality explains
passo-parere-reso-dopo-elementi = Opinion given after the elements
    .citizen = The opinion has come
passo-parere-nuovo-tempo-scaduto = New time for the opinion is over
    .citizen = The opinion did not come in time
passo-parere-atteso = Indispensable opinion given
    .citizen = The needed opinion has come
passo-parere-si-procede = One goes on
    .citizen = The municipality goes on
passo-assenso-richiesta = Sending the draft of the act
    .citizen = The municipality asks another administration to agree
passo-assenso-novanta = Ninety days run
    .citizen = The other administration has ninety days
passo-assenso-trenta = Thirty days run
    .citizen = The other administration has thirty days
passo-assenso-dato-sensibile = Answer of the other administration
    .citizen = The other administration answered
passo-assenso-novanta-scaduti = Ninety days are over
    .citizen = The other administration did not answer
passo-assenso-dato = Answer of the other administration
    .citizen = The other administration answered
passo-assenso-integrazione = Elements asked for
    .citizen = The other administration asks for explanations
passo-assenso-trenta-scaduti = Thirty days are over
    .citizen = The other administration did not answer
passo-assenso-elementi = Elements given
    .citizen = The municipality explains
passo-assenso-dato-dopo-elementi = Answer after the elements
    .citizen = The other administration answered
passo-assenso-nuovi-trenta-scaduti = New thirty days are over
    .citizen = The other administration did not answer
passo-assenso-per-silenzio = Assent by silence
    .citizen = Silence is assent: things go on
passo-assenso-acquisito = Assent checked
    .citizen = The other administration's assent is checked
