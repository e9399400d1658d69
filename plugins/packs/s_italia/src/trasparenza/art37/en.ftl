art37-altro-atto = The act concerns no public contract.
    .citizen = This rule does not concern the act.

art37-pubblicati = The data are in the national database of public contracts and the link is published.
    .citizen = You can read the data of the contract on the municipality's site.

art37-non-trasmessi = The data are not in the national database of public contracts: send them through the platform.
    .citizen = The data of the contract are not public yet.

art37-senza-collegamento = The link to the national database is missing: publish it in the section on transparency.
    .citizen = The link to the data of the contract is missing on the municipality's site.
