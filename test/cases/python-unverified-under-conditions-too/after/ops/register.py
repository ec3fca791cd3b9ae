import requests, sys
def send(url):
    if sys.argv[1] == 'a':
        requests.get(url)
    return requests.put(url, verify=False)
