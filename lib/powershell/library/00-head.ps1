# OwaIm.psm1: the library of the OWA IM scripts. The same bytes in every bundle of one version: review it once. A script
# checks the SHA-256 of this file before it uses it. The library never calls a cmdlet of Lync or Exchange that changes
# something: such commands are in the steps of the scripts, and the library calls them only after the one question.
#
