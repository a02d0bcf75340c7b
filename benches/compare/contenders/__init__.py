"""The generators that are compared: one module each, all with the same functions.

NAME                        what it is called in the table
DIFFERS                     where the work of its builds is not the same, in sentences
SERVES                      the same of its server
find(tools)                 the command that starts it, as a list; None where it is not installed
version(command)            what it says it is
write_site(size, root)      the made site as it wants it
build(command, root, out)   the command line that builds to a new folder
serve(command, root, port)  the command line that serves; None where that is not measured
page_file(root, address)    where a page's text lies
template_file(root)         where the template of all pages lies; None where there is none of ours
url_path(address)           what is asked for over HTTP
output(out, address)        where a page's HTML lies
"""

from . import eleventy, hugo, mdbook, vejviser

ALL = {module.__name__.rsplit(".", 1)[1]: module for module in (vejviser, hugo, eleventy, mdbook)}
