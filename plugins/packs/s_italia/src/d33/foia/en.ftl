foia-altro-procedimento = The decision is not on generalised civic access: the rules of its own procedure apply.
    .citizen = This rule only concerns requests of generalised civic access.

foia-decisione-legittima = The decision is express, third parties had their time and the reason, where needed, is one that the law lists.
    .citizen = The decision respects the rules of civic access.

foia-non-espresso = The decision is not express: the procedure ends with a written and reasoned act.
    .citizen = You are entitled to a written and reasoned answer.

foia-prima-delle-opposizioni = Third parties may oppose until { $fine }: the decision must wait.
    .citizen = The people concerned may answer until { $fine }: the decision will come after that.

foia-senza-limite = The refusal or deferral names no reason among those of art. 5-bis: name paragraph and letter.
    .citizen = Access can be refused only for the reasons that the law lists, and the decision must say which.
