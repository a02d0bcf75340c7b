### The command line's own words in English.
