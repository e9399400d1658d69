trasmissione-libera = Nobody opposed an access that was granted: the data can be sent.
    .citizen = The data can be sent.

trasmissione-indifferibile = It is stated with reasons that sending cannot wait.
    .citizen = The data are sent at once, because it is proven that they cannot wait.

trasmissione-a-tempo = The days since whoever opposed was told have passed: sending is allowed from { $dal }.
    .citizen = Whoever opposed had the time to react: the data can be sent.

trasmissione-troppo-presto = Whoever opposed has time to react: the data may be sent from { $dal }.
    .citizen = The data will be sent to you from { $dal }: until then whoever opposed may react.
