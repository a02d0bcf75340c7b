### Kommandolinjens egne ord på dansk.
