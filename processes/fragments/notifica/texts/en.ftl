# Texts of the fragment. The value is the office's; `.citizen` is for whoever reads from outside.

## Steps

passo-notifica-canale = Choice of channel
    .citizen = The municipality chooses how to write to you
passo-notifica-pec = Sending by certified e-mail
    .citizen = The municipality writes to your certified mailbox
passo-notifica-raccomandata = Sending by registered letter
    .citizen = The municipality sends you a registered letter
passo-notifica-send = Deposit on the platform SEND
    .citizen = The act is on the platform SEND: you were told of it
passo-notifica-letta = Act opened by its addressee
    .citizen = You opened the act
passo-notifica-compiuta = The days of the law are over
    .citizen = The act counts as received
passo-notifica-effetti = Day of perfection
    .citizen = It is noted from when days count
passo-notifica-perfezionata = Notification perfected
    .citizen = From this day on your time limits run
