/** Generated from the folder listing by `npm run gen -- --write`: never edited by hand. */

import type { SecretRule } from '../src/model/rule.ts';
import ably from './secrets/ably.ts';
import abuseipdb from './secrets/abuseipdb.ts';
import activecampaign from './secrets/activecampaign.ts';
import adafruitIo from './secrets/adafruit-io.ts';
import adobe from './secrets/adobe.ts';
import adyen from './secrets/adyen.ts';
import aftership from './secrets/aftership.ts';
import age from './secrets/age.ts';
import agora from './secrets/agora.ts';
import airbrake from './secrets/airbrake.ts';
import airbyte from './secrets/airbyte.ts';
import airtable from './secrets/airtable.ts';
import aiven from './secrets/aiven.ts';
import akamai from './secrets/akamai.ts';
import akeyless from './secrets/akeyless.ts';
import alchemy from './secrets/alchemy.ts';
import algolia from './secrets/algolia.ts';
import alibaba from './secrets/alibaba.ts';
import alienvault from './secrets/alienvault.ts';
import alipay from './secrets/alipay.ts';
import alpaca from './secrets/alpaca.ts';
import alphaVantage from './secrets/alpha-vantage.ts';
import amazonRds from './secrets/amazon-rds.ts';
import amazonSellingPartner from './secrets/amazon-selling-partner.ts';
import amplitude from './secrets/amplitude.ts';
import ansibleGalaxy from './secrets/ansible-galaxy.ts';
import anthropic from './secrets/anthropic.ts';
import anypoint from './secrets/anypoint.ts';
import apifonica from './secrets/apifonica.ts';
import apify from './secrets/apify.ts';
import apimetrics from './secrets/apimetrics.ts';
import apolloIo from './secrets/apollo-io.ts';
import apple from './secrets/apple.ts';
import appointedd from './secrets/appointedd.ts';
import appsignal from './secrets/appsignal.ts';
import appsynergy from './secrets/appsynergy.ts';
import appveyor from './secrets/appveyor.ts';
import appwrite from './secrets/appwrite.ts';
import asana from './secrets/asana.ts';
import assemblyai from './secrets/assemblyai.ts';
import atlassian from './secrets/atlassian.ts';
import audd from './secrets/audd.ts';
import auth0 from './secrets/auth0.ts';
import autoklose from './secrets/autoklose.ts';
import avaza from './secrets/avaza.ts';
import aviationstack from './secrets/aviationstack.ts';
import aws from './secrets/aws.ts';
import axiom from './secrets/axiom.ts';
import azureDevops from './secrets/azure-devops.ts';
import azureMessages from './secrets/azure-messages.ts';
import azureStorage from './secrets/azure-storage.ts';
import azure from './secrets/azure.ts';
import backblaze from './secrets/backblaze.ts';
import bamboohr from './secrets/bamboohr.ts';
import bannerbear from './secrets/bannerbear.ts';
import baremetrics from './secrets/baremetrics.ts';
import baseten from './secrets/baseten.ts';
import beamer from './secrets/beamer.ts';
import besnappy from './secrets/besnappy.ts';
import besttime from './secrets/besttime.ts';
import betterStack from './secrets/better-stack.ts';
import bigcommerce from './secrets/bigcommerce.ts';
import binance from './secrets/binance.ts';
import bitbar from './secrets/bitbar.ts';
import bitbucket from './secrets/bitbucket.ts';
import bitcoin from './secrets/bitcoin.ts';
import bitly from './secrets/bitly.ts';
import bitwarden from './secrets/bitwarden.ts';
import blazemeter from './secrets/blazemeter.ts';
import blocknative from './secrets/blocknative.ts';
import bombbomb from './secrets/bombbomb.ts';
import box from './secrets/box.ts';
import braintree from './secrets/braintree.ts';
import braveSearch from './secrets/brave-search.ts';
import brevo from './secrets/brevo.ts';
import brex from './secrets/brex.ts';
import browserstack from './secrets/browserstack.ts';
import browshot from './secrets/browshot.ts';
import budibase from './secrets/budibase.ts';
import buf from './secrets/buf.ts';
import bugherd from './secrets/bugherd.ts';
import bugsnag from './secrets/bugsnag.ts';
import buildkite from './secrets/buildkite.ts';
import bulbul from './secrets/bulbul.ts';
import bunny from './secrets/bunny.ts';
import cachix from './secrets/cachix.ts';
import calCom from './secrets/cal-com.ts';
import calendarific from './secrets/calendarific.ts';
import calendly from './secrets/calendly.ts';
import campayn from './secrets/campayn.ts';
import capsule from './secrets/capsule.ts';
import cashfree from './secrets/cashfree.ts';
import censys from './secrets/censys.ts';
import ceph from './secrets/ceph.ts';
import cerebras from './secrets/cerebras.ts';
import cfxRe from './secrets/cfx-re.ts';
import chartmogul from './secrets/chartmogul.ts';
import chatfuel from './secrets/chatfuel.ts';
import checkly from './secrets/checkly.ts';
import checkoutCom from './secrets/checkout-com.ts';
import chocolatey from './secrets/chocolatey.ts';
import chromatic from './secrets/chromatic.ts';
import cicero from './secrets/cicero.ts';
import circle from './secrets/circle.ts';
import circleci from './secrets/circleci.ts';
import civo from './secrets/civo.ts';
import clarifai from './secrets/clarifai.ts';
import clearbit from './secrets/clearbit.ts';
import clerk from './secrets/clerk.ts';
import clickhouse from './secrets/clickhouse.ts';
import clickup from './secrets/clickup.ts';
import cliengo from './secrets/cliengo.ts';
import clojars from './secrets/clojars.ts';
import close from './secrets/close.ts';
import cloudamqp from './secrets/cloudamqp.ts';
import cloudconvert from './secrets/cloudconvert.ts';
import cloudflare from './secrets/cloudflare.ts';
import cloudinary from './secrets/cloudinary.ts';
import cloudmersive from './secrets/cloudmersive.ts';
import cloudsmith from './secrets/cloudsmith.ts';
import cockroachdb from './secrets/cockroachdb.ts';
import coda from './secrets/coda.ts';
import codacy from './secrets/codacy.ts';
import codeClimate from './secrets/code-climate.ts';
import codeberg from './secrets/codeberg.ts';
import codecov from './secrets/codecov.ts';
import codefresh from './secrets/codefresh.ts';
import codemagic from './secrets/codemagic.ts';
import codequiry from './secrets/codequiry.ts';
import cohere from './secrets/cohere.ts';
import coinbase from './secrets/coinbase.ts';
import coingecko from './secrets/coingecko.ts';
import coinmarketcap from './secrets/coinmarketcap.ts';
import comet from './secrets/comet.ts';
import commercejs from './secrets/commercejs.ts';
import configcat from './secrets/configcat.ts';
import confluent from './secrets/confluent.ts';
import connectionStringDatabase from './secrets/connection-string-database.ts';
import connectionString from './secrets/connection-string.ts';
import consul from './secrets/consul.ts';
import contentful from './secrets/contentful.ts';
import contentstack from './secrets/contentstack.ts';
import context7 from './secrets/context7.ts';
import convertapi from './secrets/convertapi.ts';
import convertkit from './secrets/convertkit.ts';
import convex from './secrets/convex.ts';
import copyleaks from './secrets/copyleaks.ts';
import coralogix from './secrets/coralogix.ts';
import courier from './secrets/courier.ts';
import coveralls from './secrets/coveralls.ts';
import coze from './secrets/coze.ts';
import cratesIo from './secrets/crates-io.ts';
import crowdin from './secrets/crowdin.ts';
import crowdstrike from './secrets/crowdstrike.ts';
import crunchyBridge from './secrets/crunchy-bridge.ts';
import cryptocompare from './secrets/cryptocompare.ts';
import currencyfreaks from './secrets/currencyfreaks.ts';
import currencylayer from './secrets/currencylayer.ts';
import currencyscoop from './secrets/currencyscoop.ts';
import cursor from './secrets/cursor.ts';
import customerIo from './secrets/customer-io.ts';
import cypress from './secrets/cypress.ts';
import d7networks from './secrets/d7networks.ts';
import dagshub from './secrets/dagshub.ts';
import dandelion from './secrets/dandelion.ts';
import dareboost from './secrets/dareboost.ts';
import dashscope from './secrets/dashscope.ts';
import dataGov from './secrets/data-gov.ts';
import databox from './secrets/databox.ts';
import databricks from './secrets/databricks.ts';
import datadog from './secrets/datadog.ts';
import datastax from './secrets/datastax.ts';
import datocms from './secrets/datocms.ts';
import dbt from './secrets/dbt.ts';
import deepgram from './secrets/deepgram.ts';
import deepl from './secrets/deepl.ts';
import deepseek from './secrets/deepseek.ts';
import deepsource from './secrets/deepsource.ts';
import delighted from './secrets/delighted.ts';
import deno from './secrets/deno.ts';
import dependencyTrack from './secrets/dependency-track.ts';
import depot from './secrets/depot.ts';
import descope from './secrets/descope.ts';
import detectify from './secrets/detectify.ts';
import dfuse from './secrets/dfuse.ts';
import dify from './secrets/dify.ts';
import diggernaut from './secrets/diggernaut.ts';
import digitalocean from './secrets/digitalocean.ts';
import dingtalk from './secrets/dingtalk.ts';
import discord from './secrets/discord.ts';
import django from './secrets/django.ts';
import dockerSwarm from './secrets/docker-swarm.ts';
import dockerhub from './secrets/dockerhub.ts';
import docparser from './secrets/docparser.ts';
import documo from './secrets/documo.ts';
import docusign from './secrets/docusign.ts';
import doppler from './secrets/doppler.ts';
import dronahq from './secrets/dronahq.ts';
import drone from './secrets/drone.ts';
import dropboxSign from './secrets/dropbox-sign.ts';
import dropbox from './secrets/dropbox.ts';
import duffel from './secrets/duffel.ts';
import duo from './secrets/duo.ts';
import dynatrace from './secrets/dynatrace.ts';
import e2b from './secrets/e2b.ts';
import eagleEyeNetworks from './secrets/eagle-eye-networks.ts';
import easypost from './secrets/easypost.ts';
import elasticEmail from './secrets/elastic-email.ts';
import elastic from './secrets/elastic.ts';
import elasticache from './secrets/elasticache.ts';
import elevenlabs from './secrets/elevenlabs.ts';
import enigma from './secrets/enigma.ts';
import equinixMetal from './secrets/equinix-metal.ts';
import eraser from './secrets/eraser.ts';
import ethereum from './secrets/ethereum.ts';
import etherscan from './secrets/etherscan.ts';
import ethplorer from './secrets/ethplorer.ts';
import etsy from './secrets/etsy.ts';
import eventbrite from './secrets/eventbrite.ts';
import everhour from './secrets/everhour.ts';
import exa from './secrets/exa.ts';
import exchangerateApi from './secrets/exchangerate-api.ts';
import exchangeratesapi from './secrets/exchangeratesapi.ts';
import exoscale from './secrets/exoscale.ts';
import expo from './secrets/expo.ts';
import extractorapi from './secrets/extractorapi.ts';
import facebook from './secrets/facebook.ts';
import fal from './secrets/fal.ts';
import fastforex from './secrets/fastforex.ts';
import fastly from './secrets/fastly.ts';
import fauna from './secrets/fauna.ts';
import feedier from './secrets/feedier.ts';
import feishu from './secrets/feishu.ts';
import figma from './secrets/figma.ts';
import fileIo from './secrets/file-io.ts';
import finage from './secrets/finage.ts';
import financialModelingPrep from './secrets/financial-modeling-prep.ts';
import findl from './secrets/findl.ts';
import finicity from './secrets/finicity.ts';
import finnhub from './secrets/finnhub.ts';
import firebase from './secrets/firebase.ts';
import firecrawl from './secrets/firecrawl.ts';
import firehydrant from './secrets/firehydrant.ts';
import fireworks from './secrets/fireworks.ts';
import fitbit from './secrets/fitbit.ts';
import fixer from './secrets/fixer.ts';
import flagsmith from './secrets/flagsmith.ts';
import flatIo from './secrets/flat-io.ts';
import fleetbase from './secrets/fleetbase.ts';
import flexport from './secrets/flexport.ts';
import flickr from './secrets/flickr.ts';
import flightapi from './secrets/flightapi.ts';
import flutterwave from './secrets/flutterwave.ts';
import fly from './secrets/fly.ts';
import forgejo from './secrets/forgejo.ts';
import fortytwo from './secrets/fortytwo.ts';
import fossa from './secrets/fossa.ts';
import foursquare from './secrets/foursquare.ts';
import frameIo from './secrets/frame-io.ts';
import freshbooks from './secrets/freshbooks.ts';
import freshdesk from './secrets/freshdesk.ts';
import fullcontact from './secrets/fullcontact.ts';
import fullstory from './secrets/fullstory.ts';
import fxmarketapi from './secrets/fxmarketapi.ts';
import gcore from './secrets/gcore.ts';
import gemfury from './secrets/gemfury.ts';
import gemini from './secrets/gemini.ts';
import geoapify from './secrets/geoapify.ts';
import geocodify from './secrets/geocodify.ts';
import geocodio from './secrets/geocodio.ts';
import getemail from './secrets/getemail.ts';
import getresponse from './secrets/getresponse.ts';
import getstream from './secrets/getstream.ts';
import ghost from './secrets/ghost.ts';
import giphy from './secrets/giphy.ts';
import gitea from './secrets/gitea.ts';
import gitee from './secrets/gitee.ts';
import github from './secrets/github.ts';
import gitlabProject from './secrets/gitlab-project.ts';
import gitlab from './secrets/gitlab.ts';
import gitter from './secrets/gitter.ts';
import gocardless from './secrets/gocardless.ts';
import goodday from './secrets/goodday.ts';
import googleChat from './secrets/google-chat.ts';
import google from './secrets/google.ts';
import gradle from './secrets/gradle.ts';
import grafana from './secrets/grafana.ts';
import graphhopper from './secrets/graphhopper.ts';
import greynoise from './secrets/greynoise.ts';
import groq from './secrets/groq.ts';
import growthbook from './secrets/growthbook.ts';
import guardian from './secrets/guardian.ts';
import gumroad from './secrets/gumroad.ts';
import harness from './secrets/harness.ts';
import hasura from './secrets/hasura.ts';
import haveIBeenPwned from './secrets/have-i-been-pwned.ts';
import hcp from './secrets/hcp.ts';
import healthchecksIo from './secrets/healthchecks-io.ts';
import helicone from './secrets/helicone.ts';
import helius from './secrets/helius.ts';
import helm from './secrets/helm.ts';
import here from './secrets/here.ts';
import heroku from './secrets/heroku.ts';
import hetzner from './secrets/hetzner.ts';
import hexPm from './secrets/hex-pm.ts';
import hexTech from './secrets/hex-tech.ts';
import hiveage from './secrets/hiveage.ts';
import holidayapi from './secrets/holidayapi.ts';
import holistics from './secrets/holistics.ts';
import honeybadger from './secrets/honeybadger.ts';
import honeycomb from './secrets/honeycomb.ts';
import html2pdf from './secrets/html2pdf.ts';
import huaweiCloud from './secrets/huawei-cloud.ts';
import hubspot from './secrets/hubspot.ts';
import huggingFace from './secrets/hugging-face.ts';
import hunter from './secrets/hunter.ts';
import hybiscus from './secrets/hybiscus.ts';
import hygraph from './secrets/hygraph.ts';
import ibmCloud from './secrets/ibm-cloud.ts';
import iconfinder from './secrets/iconfinder.ts';
import iexCloud from './secrets/iex-cloud.ts';
import ifttt from './secrets/ifttt.ts';
import imagekit from './secrets/imagekit.ts';
import imagga from './secrets/imagga.ts';
import imgix from './secrets/imgix.ts';
import infisical from './secrets/infisical.ts';
import influxdb from './secrets/influxdb.ts';
import infura from './secrets/infura.ts';
import insightly from './secrets/insightly.ts';
import instagram from './secrets/instagram.ts';
import intercom from './secrets/intercom.ts';
import ionic from './secrets/ionic.ts';
import ipapi from './secrets/ipapi.ts';
import ipgeolocation from './secrets/ipgeolocation.ts';
import ipinfo from './secrets/ipinfo.ts';
import ipinfodb from './secrets/ipinfodb.ts';
import ipqualityscore from './secrets/ipqualityscore.ts';
import ipstack from './secrets/ipstack.ts';
import jenkins from './secrets/jenkins.ts';
import jfrog from './secrets/jfrog.ts';
import jina from './secrets/jina.ts';
import jotform from './secrets/jotform.ts';
import jupiterone from './secrets/jupiterone.ts';
import jwt from './secrets/jwt.ts';
import k3s from './secrets/k3s.ts';
import kaggle from './secrets/kaggle.ts';
import karmacrm from './secrets/karmacrm.ts';
import keyStore from './secrets/key-store.ts';
import keycloak from './secrets/keycloak.ts';
import klarna from './secrets/klarna.ts';
import klaviyo from './secrets/klaviyo.ts';
import klipfolio from './secrets/klipfolio.ts';
import knapsackPro from './secrets/knapsack-pro.ts';
import kong from './secrets/kong.ts';
import kontentAi from './secrets/kontent-ai.ts';
import koyeb from './secrets/koyeb.ts';
import kraken from './secrets/kraken.ts';
import kubernetes from './secrets/kubernetes.ts';
import kylas from './secrets/kylas.ts';
import lacework from './secrets/lacework.ts';
import lambdatest from './secrets/lambdatest.ts';
import langfuse from './secrets/langfuse.ts';
import langsmith from './secrets/langsmith.ts';
import laravel from './secrets/laravel.ts';
import lastfm from './secrets/lastfm.ts';
import launchdarkly from './secrets/launchdarkly.ts';
import lemlist from './secrets/lemlist.ts';
import lemonSqueezy from './secrets/lemon-squeezy.ts';
import lessAnnoyingCrm from './secrets/less-annoying-crm.ts';
import line from './secrets/line.ts';
import linear from './secrets/linear.ts';
import linkedin from './secrets/linkedin.ts';
import linkpreview from './secrets/linkpreview.ts';
import linode from './secrets/linode.ts';
import livekit from './secrets/livekit.ts';
import llamaindex from './secrets/llamaindex.ts';
import lob from './secrets/lob.ts';
import locationiq from './secrets/locationiq.ts';
import loggly from './secrets/loggly.ts';
import loginradius from './secrets/loginradius.ts';
import logzIo from './secrets/logz-io.ts';
import lokalise from './secrets/lokalise.ts';
import loops from './secrets/loops.ts';
import loyverse from './secrets/loyverse.ts';
import luma from './secrets/luma.ts';
import madkudu from './secrets/madkudu.ts';
import mailchimp from './secrets/mailchimp.ts';
import mailerlite from './secrets/mailerlite.ts';
import mailersend from './secrets/mailersend.ts';
import mailgun from './secrets/mailgun.ts';
import mailjet from './secrets/mailjet.ts';
import mailmodo from './secrets/mailmodo.ts';
import mailsac from './secrets/mailsac.ts';
import mailtrap from './secrets/mailtrap.ts';
import make from './secrets/make.ts';
import mandrill from './secrets/mandrill.ts';
import mapbox from './secrets/mapbox.ts';
import marketstack from './secrets/marketstack.ts';
import materialize from './secrets/materialize.ts';
import matrix from './secrets/matrix.ts';
import mattermost from './secrets/mattermost.ts';
import mavenlink from './secrets/mavenlink.ts';
import maxmind from './secrets/maxmind.ts';
import mediastack from './secrets/mediastack.ts';
import meilisearch from './secrets/meilisearch.ts';
import mem0 from './secrets/mem0.ts';
import mercadoPago from './secrets/mercado-pago.ts';
import mercury from './secrets/mercury.ts';
import messagebird from './secrets/messagebird.ts';
import metabase from './secrets/metabase.ts';
import metrilo from './secrets/metrilo.ts';
import mezmo from './secrets/mezmo.ts';
import microsoftTeams from './secrets/microsoft-teams.ts';
import midtrans from './secrets/midtrans.ts';
import minio from './secrets/minio.ts';
import miro from './secrets/miro.ts';
import mistral from './secrets/mistral.ts';
import mixmax from './secrets/mixmax.ts';
import mixpanel from './secrets/mixpanel.ts';
import modal from './secrets/modal.ts';
import mollie from './secrets/mollie.ts';
import monday from './secrets/monday.ts';
import mongodbAtlas from './secrets/mongodb-atlas.ts';
import monkeylearn from './secrets/monkeylearn.ts';
import moonclerk from './secrets/moonclerk.ts';
import moonshot from './secrets/moonshot.ts';
import moralis from './secrets/moralis.ts';
import mux from './secrets/mux.ts';
import n8n from './secrets/n8n.ts';
import nasa from './secrets/nasa.ts';
import nats from './secrets/nats.ts';
import neo4j from './secrets/neo4j.ts';
import neon from './secrets/neon.ts';
import neptune from './secrets/neptune.ts';
import netbird from './secrets/netbird.ts';
import netlify from './secrets/netlify.ts';
import newRelic from './secrets/new-relic.ts';
import newsapi from './secrets/newsapi.ts';
import ngrok from './secrets/ngrok.ts';
import nicereply from './secrets/nicereply.ts';
import nightfall from './secrets/nightfall.ts';
import nomad from './secrets/nomad.ts';
import nomic from './secrets/nomic.ts';
import nostr from './secrets/nostr.ts';
import noticeable from './secrets/noticeable.ts';
import notion from './secrets/notion.ts';
import novita from './secrets/novita.ts';
import novu from './secrets/novu.ts';
import npm from './secrets/npm.ts';
import ntfy from './secrets/ntfy.ts';
import nuget from './secrets/nuget.ts';
import numverify from './secrets/numverify.ts';
import nvidia from './secrets/nvidia.ts';
import nxCloud from './secrets/nx-cloud.ts';
import oanda from './secrets/oanda.ts';
import octopusDeploy from './secrets/octopus-deploy.ts';
import okta from './secrets/okta.ts';
import omdb from './secrets/omdb.ts';
import omise from './secrets/omise.ts';
import onepassword from './secrets/onepassword.ts';
import onesignal from './secrets/onesignal.ts';
import onfido from './secrets/onfido.ts';
import onfleet from './secrets/onfleet.ts';
import openVsx from './secrets/open-vsx.ts';
import openai from './secrets/openai.ts';
import opencage from './secrets/opencage.ts';
import openrouter from './secrets/openrouter.ts';
import openshift from './secrets/openshift.ts';
import openuv from './secrets/openuv.ts';
import openvpn from './secrets/openvpn.ts';
import openweather from './secrets/openweather.ts';
import opsgenie from './secrets/opsgenie.ts';
import optimizely from './secrets/optimizely.ts';
import ory from './secrets/ory.ts';
import outline from './secrets/outline.ts';
import ovh from './secrets/ovh.ts';
import packagecloud from './secrets/packagecloud.ts';
import packagist from './secrets/packagist.ts';
import paddle from './secrets/paddle.ts';
import pagarme from './secrets/pagarme.ts';
import pagerduty from './secrets/pagerduty.ts';
import paperform from './secrets/paperform.ts';
import parseur from './secrets/parseur.ts';
import particle from './secrets/particle.ts';
import patreon from './secrets/patreon.ts';
import paydirt from './secrets/paydirt.ts';
import paypal from './secrets/paypal.ts';
import paystack from './secrets/paystack.ts';
import pdflayer from './secrets/pdflayer.ts';
import peopleDataLabs from './secrets/people-data-labs.ts';
import pepipost from './secrets/pepipost.ts';
import percy from './secrets/percy.ts';
import perplexity from './secrets/perplexity.ts';
import persona from './secrets/persona.ts';
import personio from './secrets/personio.ts';
import pexels from './secrets/pexels.ts';
import phabricator from './secrets/phabricator.ts';
import phoenix from './secrets/phoenix.ts';
import pinecone from './secrets/pinecone.ts';
import pinterest from './secrets/pinterest.ts';
import pipedream from './secrets/pipedream.ts';
import pipedrive from './secrets/pipedrive.ts';
import pixabay from './secrets/pixabay.ts';
import plaid from './secrets/plaid.ts';
import plane from './secrets/plane.ts';
import planetscale from './secrets/planetscale.ts';
import platformSh from './secrets/platform-sh.ts';
import plivo from './secrets/plivo.ts';
import polar from './secrets/polar.ts';
import pollsapi from './secrets/pollsapi.ts';
import polygonIo from './secrets/polygon-io.ts';
import portainer from './secrets/portainer.ts';
import positionstack from './secrets/positionstack.ts';
import posthog from './secrets/posthog.ts';
import postman from './secrets/postman.ts';
import postmark from './secrets/postmark.ts';
import powerAutomate from './secrets/power-automate.ts';
import powrbot from './secrets/powrbot.ts';
import prefect from './secrets/prefect.ts';
import prisma from './secrets/prisma.ts';
import privateKeyDer from './secrets/private-key-der.ts';
import privateKeyPgp from './secrets/private-key-pgp.ts';
import privateKey from './secrets/private-key.ts';
import prodpad from './secrets/prodpad.ts';
import prospectCrm from './secrets/prospect-crm.ts';
import protocolsIo from './secrets/protocols-io.ts';
import proxmox from './secrets/proxmox.ts';
import proxycrawl from './secrets/proxycrawl.ts';
import pubnub from './secrets/pubnub.ts';
import pulumi from './secrets/pulumi.ts';
import puppetForge from './secrets/puppet-forge.ts';
import pushbullet from './secrets/pushbullet.ts';
import pusher from './secrets/pusher.ts';
import pushover from './secrets/pushover.ts';
import pypi from './secrets/pypi.ts';
import qase from './secrets/qase.ts';
import qdrant from './secrets/qdrant.ts';
import qualaroo from './secrets/qualaroo.ts';
import quay from './secrets/quay.ts';
import qubole from './secrets/qubole.ts';
import quicknode from './secrets/quicknode.ts';
import rails from './secrets/rails.ts';
import railway from './secrets/railway.ts';
import rancher from './secrets/rancher.ts';
import rapid7 from './secrets/rapid7.ts';
import rapidapi from './secrets/rapidapi.ts';
import ravenTools from './secrets/raven-tools.ts';
import rawg from './secrets/rawg.ts';
import razorpay from './secrets/razorpay.ts';
import readme from './secrets/readme.ts';
import reallySimpleSystems from './secrets/really-simple-systems.ts';
import rebrandly from './secrets/rebrandly.ts';
import recurly from './secrets/recurly.ts';
import redash from './secrets/redash.ts';
import reddit from './secrets/reddit.ts';
import redisCloud from './secrets/redis-cloud.ts';
import refiner from './secrets/refiner.ts';
import render from './secrets/render.ts';
import rentman from './secrets/rentman.ts';
import replicate from './secrets/replicate.ts';
import resend from './secrets/resend.ts';
import restpack from './secrets/restpack.ts';
import retool from './secrets/retool.ts';
import revenuecat from './secrets/revenuecat.ts';
import riotGames from './secrets/riot-games.ts';
import roblox from './secrets/roblox.ts';
import roboflow from './secrets/roboflow.ts';
import rocketChat from './secrets/rocket-chat.ts';
import rollbar from './secrets/rollbar.ts';
import rootly from './secrets/rootly.ts';
import rubygems from './secrets/rubygems.ts';
import rudderstack from './secrets/rudderstack.ts';
import runpod from './secrets/runpod.ts';
import salesblink from './secrets/salesblink.ts';
import salescookie from './secrets/salescookie.ts';
import salesforce from './secrets/salesforce.ts';
import sanity from './secrets/sanity.ts';
import satismeter from './secrets/satismeter.ts';
import sauceLabs from './secrets/sauce-labs.ts';
import scaleway from './secrets/scaleway.ts';
import scalingo from './secrets/scalingo.ts';
import scraperapi from './secrets/scraperapi.ts';
import scrapestack from './secrets/scrapestack.ts';
import scrapfly from './secrets/scrapfly.ts';
import scrapingant from './secrets/scrapingant.ts';
import scrapingbee from './secrets/scrapingbee.ts';
import screenshotapi from './secrets/screenshotapi.ts';
import screenshotlayer from './secrets/screenshotlayer.ts';
import scrutinizer from './secrets/scrutinizer.ts';
import securitytrails from './secrets/securitytrails.ts';
import segment from './secrets/segment.ts';
import selectpdf from './secrets/selectpdf.ts';
import semaphore from './secrets/semaphore.ts';
import semgrep from './secrets/semgrep.ts';
import sendbird from './secrets/sendbird.ts';
import sendgrid from './secrets/sendgrid.ts';
import sentry from './secrets/sentry.ts';
import serpapi from './secrets/serpapi.ts';
import serper from './secrets/serper.ts';
import serphouse from './secrets/serphouse.ts';
import serpstack from './secrets/serpstack.ts';
import sherpadesk from './secrets/sherpadesk.ts';
import shipday from './secrets/shipday.ts';
import shippo from './secrets/shippo.ts';
import shipstation from './secrets/shipstation.ts';
import shodan from './secrets/shodan.ts';
import shopify from './secrets/shopify.ts';
import shortcut from './secrets/shortcut.ts';
import shutterstock from './secrets/shutterstock.ts';
import signaturit from './secrets/signaturit.ts';
import siliconflow from './secrets/siliconflow.ts';
import simfin from './secrets/simfin.ts';
import simplynoted from './secrets/simplynoted.ts';
import simvoly from './secrets/simvoly.ts';
import sinch from './secrets/sinch.ts';
import skrapp from './secrets/skrapp.ts';
import slackApp from './secrets/slack-app.ts';
import slackBrowserSession from './secrets/slack-browser-session.ts';
import slack from './secrets/slack.ts';
import smartsheet from './secrets/smartsheet.ts';
import smtp2go from './secrets/smtp2go.ts';
import snipcart from './secrets/snipcart.ts';
import snowflake from './secrets/snowflake.ts';
import snyk from './secrets/snyk.ts';
import socketSecurity from './secrets/socket-security.ts';
import sonarqube from './secrets/sonarqube.ts';
import sonatype from './secrets/sonatype.ts';
import sourcegraph from './secrets/sourcegraph.ts';
import sourcehut from './secrets/sourcehut.ts';
import spacelift from './secrets/spacelift.ts';
import sparkpost from './secrets/sparkpost.ts';
import speechtextAi from './secrets/speechtext-ai.ts';
import splunk from './secrets/splunk.ts';
import spoonacular from './secrets/spoonacular.ts';
import spotify from './secrets/spotify.ts';
import square from './secrets/square.ts';
import sslmate from './secrets/sslmate.ts';
import stability from './secrets/stability.ts';
import stackhawk from './secrets/stackhawk.ts';
import statsig from './secrets/statsig.ts';
import statuscake from './secrets/statuscake.ts';
import statuspage from './secrets/statuspage.ts';
import statuspal from './secrets/statuspal.ts';
import steam from './secrets/steam.ts';
import stellar from './secrets/stellar.ts';
import stockdata from './secrets/stockdata.ts';
import storecove from './secrets/storecove.ts';
import storyblok from './secrets/storyblok.ts';
import strapi from './secrets/strapi.ts';
import strava from './secrets/strava.ts';
import stripe from './secrets/stripe.ts';
import stytch from './secrets/stytch.ts';
import sumoLogic from './secrets/sumo-logic.ts';
import sumup from './secrets/sumup.ts';
import supabase from './secrets/supabase.ts';
import surveymonkey from './secrets/surveymonkey.ts';
import surveysparrow from './secrets/surveysparrow.ts';
import survicate from './secrets/survicate.ts';
import swiftype from './secrets/swiftype.ts';
import symfony from './secrets/symfony.ts';
import sysdig from './secrets/sysdig.ts';
import tableau from './secrets/tableau.ts';
import tailscale from './secrets/tailscale.ts';
import tatum from './secrets/tatum.ts';
import tavily from './secrets/tavily.ts';
import taxjar from './secrets/taxjar.ts';
import teamcity from './secrets/teamcity.ts';
import teamwork from './secrets/teamwork.ts';
import technicalAnalysisApi from './secrets/technical-analysis-api.ts';
import tefter from './secrets/tefter.ts';
import telegram from './secrets/telegram.ts';
import teleport from './secrets/teleport.ts';
import teletype from './secrets/teletype.ts';
import telnyx from './secrets/telnyx.ts';
import tenable from './secrets/tenable.ts';
import tencentCloud from './secrets/tencent-cloud.ts';
import terraform from './secrets/terraform.ts';
import theOddsApi from './secrets/the-odds-api.ts';
import thingspeak from './secrets/thingspeak.ts';
import threads from './secrets/threads.ts';
import tiingo from './secrets/tiingo.ts';
import tiktok from './secrets/tiktok.ts';
import timecamp from './secrets/timecamp.ts';
import timescale from './secrets/timescale.ts';
import timezoneapi from './secrets/timezoneapi.ts';
import timezonedb from './secrets/timezonedb.ts';
import tines from './secrets/tines.ts';
import tinybird from './secrets/tinybird.ts';
import tmdb from './secrets/tmdb.ts';
import tmetric from './secrets/tmetric.ts';
import todoist from './secrets/todoist.ts';
import together from './secrets/together.ts';
import toggl from './secrets/toggl.ts';
import tomtom from './secrets/tomtom.ts';
import tossPayments from './secrets/toss-payments.ts';
import tradier from './secrets/tradier.ts';
import transifex from './secrets/transifex.ts';
import travelpayouts from './secrets/travelpayouts.ts';
import travisCi from './secrets/travis-ci.ts';
import trello from './secrets/trello.ts';
import turso from './secrets/turso.ts';
import twelveData from './secrets/twelve-data.ts';
import twilio from './secrets/twilio.ts';
import twitch from './secrets/twitch.ts';
import twitter from './secrets/twitter.ts';
import typeform from './secrets/typeform.ts';
import typesense from './secrets/typesense.ts';
import ubidots from './secrets/ubidots.ts';
import uclassify from './secrets/uclassify.ts';
import unleash from './secrets/unleash.ts';
import unplugg from './secrets/unplugg.ts';
import unsplash from './secrets/unsplash.ts';
import upcdatabase from './secrets/upcdatabase.ts';
import upcloud from './secrets/upcloud.ts';
import uploadcare from './secrets/uploadcare.ts';
import upstash from './secrets/upstash.ts';
import uptimerobot from './secrets/uptimerobot.ts';
import upwave from './secrets/upwave.ts';
import urlscan from './secrets/urlscan.ts';
import userstack from './secrets/userstack.ts';
import vapi from './secrets/vapi.ts';
import vatlayer from './secrets/vatlayer.ts';
import vault from './secrets/vault.ts';
import vbout from './secrets/vbout.ts';
import veracode from './secrets/veracode.ts';
import vercel from './secrets/vercel.ts';
import verimail from './secrets/verimail.ts';
import versioneye from './secrets/versioneye.ts';
import vimeo from './secrets/vimeo.ts';
import virustotal from './secrets/virustotal.ts';
import visualCrossing from './secrets/visual-crossing.ts';
import vk from './secrets/vk.ts';
import voiceflow from './secrets/voiceflow.ts';
import volcengine from './secrets/volcengine.ts';
import vonage from './secrets/vonage.ts';
import voyage from './secrets/voyage.ts';
import vpnapi from './secrets/vpnapi.ts';
import vultr from './secrets/vultr.ts';
import walkScore from './secrets/walk-score.ts';
import wandb from './secrets/wandb.ts';
import wasabi from './secrets/wasabi.ts';
import weatherapi from './secrets/weatherapi.ts';
import weatherbit from './secrets/weatherbit.ts';
import weatherstack from './secrets/weatherstack.ts';
import weaviate from './secrets/weaviate.ts';
import webex from './secrets/webex.ts';
import webflow from './secrets/webflow.ts';
import weblate from './secrets/weblate.ts';
import webscraperIo from './secrets/webscraper-io.ts';
import webscrapingAi from './secrets/webscraping-ai.ts';
import wechat from './secrets/wechat.ts';
import wecom from './secrets/wecom.ts';
import whoxy from './secrets/whoxy.ts';
import wise from './secrets/wise.ts';
import wistia from './secrets/wistia.ts';
import woocommerce from './secrets/woocommerce.ts';
import wordpress from './secrets/wordpress.ts';
import workato from './secrets/workato.ts';
import workos from './secrets/workos.ts';
import worldweatheronline from './secrets/worldweatheronline.ts';
import xai from './secrets/xai.ts';
import xata from './secrets/xata.ts';
import xendit from './secrets/xendit.ts';
import yandexCloud from './secrets/yandex-cloud.ts';
import yelp from './secrets/yelp.ts';
import ynab from './secrets/ynab.ts';
import yousign from './secrets/yousign.ts';
import youtrack from './secrets/youtrack.ts';
import zapier from './secrets/zapier.ts';
import zendesk from './secrets/zendesk.ts';
import zenkit from './secrets/zenkit.ts';
import zenrows from './secrets/zenrows.ts';
import zeplin from './secrets/zeplin.ts';
import zerotier from './secrets/zerotier.ts';
import zhipu from './secrets/zhipu.ts';
import zipcodeapi from './secrets/zipcodeapi.ts';
import zipcodebase from './secrets/zipcodebase.ts';
import zoho from './secrets/zoho.ts';
import zoom from './secrets/zoom.ts';
import zulip from './secrets/zulip.ts';

export const rules: readonly SecretRule[] = [
  ...ably,
  ...abuseipdb,
  ...activecampaign,
  ...adafruitIo,
  ...adobe,
  ...adyen,
  ...aftership,
  ...age,
  ...agora,
  ...airbrake,
  ...airbyte,
  ...airtable,
  ...aiven,
  ...akamai,
  ...akeyless,
  ...alchemy,
  ...algolia,
  ...alibaba,
  ...alienvault,
  ...alipay,
  ...alpaca,
  ...alphaVantage,
  ...amazonRds,
  ...amazonSellingPartner,
  ...amplitude,
  ...ansibleGalaxy,
  ...anthropic,
  ...anypoint,
  ...apifonica,
  ...apify,
  ...apimetrics,
  ...apolloIo,
  ...apple,
  ...appointedd,
  ...appsignal,
  ...appsynergy,
  ...appveyor,
  ...appwrite,
  ...asana,
  ...assemblyai,
  ...atlassian,
  ...audd,
  ...auth0,
  ...autoklose,
  ...avaza,
  ...aviationstack,
  ...aws,
  ...axiom,
  ...azureDevops,
  ...azureMessages,
  ...azureStorage,
  ...azure,
  ...backblaze,
  ...bamboohr,
  ...bannerbear,
  ...baremetrics,
  ...baseten,
  ...beamer,
  ...besnappy,
  ...besttime,
  ...betterStack,
  ...bigcommerce,
  ...binance,
  ...bitbar,
  ...bitbucket,
  ...bitcoin,
  ...bitly,
  ...bitwarden,
  ...blazemeter,
  ...blocknative,
  ...bombbomb,
  ...box,
  ...braintree,
  ...braveSearch,
  ...brevo,
  ...brex,
  ...browserstack,
  ...browshot,
  ...budibase,
  ...buf,
  ...bugherd,
  ...bugsnag,
  ...buildkite,
  ...bulbul,
  ...bunny,
  ...cachix,
  ...calCom,
  ...calendarific,
  ...calendly,
  ...campayn,
  ...capsule,
  ...cashfree,
  ...censys,
  ...ceph,
  ...cerebras,
  ...cfxRe,
  ...chartmogul,
  ...chatfuel,
  ...checkly,
  ...checkoutCom,
  ...chocolatey,
  ...chromatic,
  ...cicero,
  ...circle,
  ...circleci,
  ...civo,
  ...clarifai,
  ...clearbit,
  ...clerk,
  ...clickhouse,
  ...clickup,
  ...cliengo,
  ...clojars,
  ...close,
  ...cloudamqp,
  ...cloudconvert,
  ...cloudflare,
  ...cloudinary,
  ...cloudmersive,
  ...cloudsmith,
  ...cockroachdb,
  ...coda,
  ...codacy,
  ...codeClimate,
  ...codeberg,
  ...codecov,
  ...codefresh,
  ...codemagic,
  ...codequiry,
  ...cohere,
  ...coinbase,
  ...coingecko,
  ...coinmarketcap,
  ...comet,
  ...commercejs,
  ...configcat,
  ...confluent,
  ...connectionStringDatabase,
  ...connectionString,
  ...consul,
  ...contentful,
  ...contentstack,
  ...context7,
  ...convertapi,
  ...convertkit,
  ...convex,
  ...copyleaks,
  ...coralogix,
  ...courier,
  ...coveralls,
  ...coze,
  ...cratesIo,
  ...crowdin,
  ...crowdstrike,
  ...crunchyBridge,
  ...cryptocompare,
  ...currencyfreaks,
  ...currencylayer,
  ...currencyscoop,
  ...cursor,
  ...customerIo,
  ...cypress,
  ...d7networks,
  ...dagshub,
  ...dandelion,
  ...dareboost,
  ...dashscope,
  ...dataGov,
  ...databox,
  ...databricks,
  ...datadog,
  ...datastax,
  ...datocms,
  ...dbt,
  ...deepgram,
  ...deepl,
  ...deepseek,
  ...deepsource,
  ...delighted,
  ...deno,
  ...dependencyTrack,
  ...depot,
  ...descope,
  ...detectify,
  ...dfuse,
  ...dify,
  ...diggernaut,
  ...digitalocean,
  ...dingtalk,
  ...discord,
  ...django,
  ...dockerSwarm,
  ...dockerhub,
  ...docparser,
  ...documo,
  ...docusign,
  ...doppler,
  ...dronahq,
  ...drone,
  ...dropboxSign,
  ...dropbox,
  ...duffel,
  ...duo,
  ...dynatrace,
  ...e2b,
  ...eagleEyeNetworks,
  ...easypost,
  ...elasticEmail,
  ...elastic,
  ...elasticache,
  ...elevenlabs,
  ...enigma,
  ...equinixMetal,
  ...eraser,
  ...ethereum,
  ...etherscan,
  ...ethplorer,
  ...etsy,
  ...eventbrite,
  ...everhour,
  ...exa,
  ...exchangerateApi,
  ...exchangeratesapi,
  ...exoscale,
  ...expo,
  ...extractorapi,
  ...facebook,
  ...fal,
  ...fastforex,
  ...fastly,
  ...fauna,
  ...feedier,
  ...feishu,
  ...figma,
  ...fileIo,
  ...finage,
  ...financialModelingPrep,
  ...findl,
  ...finicity,
  ...finnhub,
  ...firebase,
  ...firecrawl,
  ...firehydrant,
  ...fireworks,
  ...fitbit,
  ...fixer,
  ...flagsmith,
  ...flatIo,
  ...fleetbase,
  ...flexport,
  ...flickr,
  ...flightapi,
  ...flutterwave,
  ...fly,
  ...forgejo,
  ...fortytwo,
  ...fossa,
  ...foursquare,
  ...frameIo,
  ...freshbooks,
  ...freshdesk,
  ...fullcontact,
  ...fullstory,
  ...fxmarketapi,
  ...gcore,
  ...gemfury,
  ...gemini,
  ...geoapify,
  ...geocodify,
  ...geocodio,
  ...getemail,
  ...getresponse,
  ...getstream,
  ...ghost,
  ...giphy,
  ...gitea,
  ...gitee,
  ...github,
  ...gitlabProject,
  ...gitlab,
  ...gitter,
  ...gocardless,
  ...goodday,
  ...googleChat,
  ...google,
  ...gradle,
  ...grafana,
  ...graphhopper,
  ...greynoise,
  ...groq,
  ...growthbook,
  ...guardian,
  ...gumroad,
  ...harness,
  ...hasura,
  ...haveIBeenPwned,
  ...hcp,
  ...healthchecksIo,
  ...helicone,
  ...helius,
  ...helm,
  ...here,
  ...heroku,
  ...hetzner,
  ...hexPm,
  ...hexTech,
  ...hiveage,
  ...holidayapi,
  ...holistics,
  ...honeybadger,
  ...honeycomb,
  ...html2pdf,
  ...huaweiCloud,
  ...hubspot,
  ...huggingFace,
  ...hunter,
  ...hybiscus,
  ...hygraph,
  ...ibmCloud,
  ...iconfinder,
  ...iexCloud,
  ...ifttt,
  ...imagekit,
  ...imagga,
  ...imgix,
  ...infisical,
  ...influxdb,
  ...infura,
  ...insightly,
  ...instagram,
  ...intercom,
  ...ionic,
  ...ipapi,
  ...ipgeolocation,
  ...ipinfo,
  ...ipinfodb,
  ...ipqualityscore,
  ...ipstack,
  ...jenkins,
  ...jfrog,
  ...jina,
  ...jotform,
  ...jupiterone,
  ...jwt,
  ...k3s,
  ...kaggle,
  ...karmacrm,
  ...keyStore,
  ...keycloak,
  ...klarna,
  ...klaviyo,
  ...klipfolio,
  ...knapsackPro,
  ...kong,
  ...kontentAi,
  ...koyeb,
  ...kraken,
  ...kubernetes,
  ...kylas,
  ...lacework,
  ...lambdatest,
  ...langfuse,
  ...langsmith,
  ...laravel,
  ...lastfm,
  ...launchdarkly,
  ...lemlist,
  ...lemonSqueezy,
  ...lessAnnoyingCrm,
  ...line,
  ...linear,
  ...linkedin,
  ...linkpreview,
  ...linode,
  ...livekit,
  ...llamaindex,
  ...lob,
  ...locationiq,
  ...loggly,
  ...loginradius,
  ...logzIo,
  ...lokalise,
  ...loops,
  ...loyverse,
  ...luma,
  ...madkudu,
  ...mailchimp,
  ...mailerlite,
  ...mailersend,
  ...mailgun,
  ...mailjet,
  ...mailmodo,
  ...mailsac,
  ...mailtrap,
  ...make,
  ...mandrill,
  ...mapbox,
  ...marketstack,
  ...materialize,
  ...matrix,
  ...mattermost,
  ...mavenlink,
  ...maxmind,
  ...mediastack,
  ...meilisearch,
  ...mem0,
  ...mercadoPago,
  ...mercury,
  ...messagebird,
  ...metabase,
  ...metrilo,
  ...mezmo,
  ...microsoftTeams,
  ...midtrans,
  ...minio,
  ...miro,
  ...mistral,
  ...mixmax,
  ...mixpanel,
  ...modal,
  ...mollie,
  ...monday,
  ...mongodbAtlas,
  ...monkeylearn,
  ...moonclerk,
  ...moonshot,
  ...moralis,
  ...mux,
  ...n8n,
  ...nasa,
  ...nats,
  ...neo4j,
  ...neon,
  ...neptune,
  ...netbird,
  ...netlify,
  ...newRelic,
  ...newsapi,
  ...ngrok,
  ...nicereply,
  ...nightfall,
  ...nomad,
  ...nomic,
  ...nostr,
  ...noticeable,
  ...notion,
  ...novita,
  ...novu,
  ...npm,
  ...ntfy,
  ...nuget,
  ...numverify,
  ...nvidia,
  ...nxCloud,
  ...oanda,
  ...octopusDeploy,
  ...okta,
  ...omdb,
  ...omise,
  ...onepassword,
  ...onesignal,
  ...onfido,
  ...onfleet,
  ...openVsx,
  ...openai,
  ...opencage,
  ...openrouter,
  ...openshift,
  ...openuv,
  ...openvpn,
  ...openweather,
  ...opsgenie,
  ...optimizely,
  ...ory,
  ...outline,
  ...ovh,
  ...packagecloud,
  ...packagist,
  ...paddle,
  ...pagarme,
  ...pagerduty,
  ...paperform,
  ...parseur,
  ...particle,
  ...patreon,
  ...paydirt,
  ...paypal,
  ...paystack,
  ...pdflayer,
  ...peopleDataLabs,
  ...pepipost,
  ...percy,
  ...perplexity,
  ...persona,
  ...personio,
  ...pexels,
  ...phabricator,
  ...phoenix,
  ...pinecone,
  ...pinterest,
  ...pipedream,
  ...pipedrive,
  ...pixabay,
  ...plaid,
  ...plane,
  ...planetscale,
  ...platformSh,
  ...plivo,
  ...polar,
  ...pollsapi,
  ...polygonIo,
  ...portainer,
  ...positionstack,
  ...posthog,
  ...postman,
  ...postmark,
  ...powerAutomate,
  ...powrbot,
  ...prefect,
  ...prisma,
  ...privateKeyDer,
  ...privateKeyPgp,
  ...privateKey,
  ...prodpad,
  ...prospectCrm,
  ...protocolsIo,
  ...proxmox,
  ...proxycrawl,
  ...pubnub,
  ...pulumi,
  ...puppetForge,
  ...pushbullet,
  ...pusher,
  ...pushover,
  ...pypi,
  ...qase,
  ...qdrant,
  ...qualaroo,
  ...quay,
  ...qubole,
  ...quicknode,
  ...rails,
  ...railway,
  ...rancher,
  ...rapid7,
  ...rapidapi,
  ...ravenTools,
  ...rawg,
  ...razorpay,
  ...readme,
  ...reallySimpleSystems,
  ...rebrandly,
  ...recurly,
  ...redash,
  ...reddit,
  ...redisCloud,
  ...refiner,
  ...render,
  ...rentman,
  ...replicate,
  ...resend,
  ...restpack,
  ...retool,
  ...revenuecat,
  ...riotGames,
  ...roblox,
  ...roboflow,
  ...rocketChat,
  ...rollbar,
  ...rootly,
  ...rubygems,
  ...rudderstack,
  ...runpod,
  ...salesblink,
  ...salescookie,
  ...salesforce,
  ...sanity,
  ...satismeter,
  ...sauceLabs,
  ...scaleway,
  ...scalingo,
  ...scraperapi,
  ...scrapestack,
  ...scrapfly,
  ...scrapingant,
  ...scrapingbee,
  ...screenshotapi,
  ...screenshotlayer,
  ...scrutinizer,
  ...securitytrails,
  ...segment,
  ...selectpdf,
  ...semaphore,
  ...semgrep,
  ...sendbird,
  ...sendgrid,
  ...sentry,
  ...serpapi,
  ...serper,
  ...serphouse,
  ...serpstack,
  ...sherpadesk,
  ...shipday,
  ...shippo,
  ...shipstation,
  ...shodan,
  ...shopify,
  ...shortcut,
  ...shutterstock,
  ...signaturit,
  ...siliconflow,
  ...simfin,
  ...simplynoted,
  ...simvoly,
  ...sinch,
  ...skrapp,
  ...slackApp,
  ...slackBrowserSession,
  ...slack,
  ...smartsheet,
  ...smtp2go,
  ...snipcart,
  ...snowflake,
  ...snyk,
  ...socketSecurity,
  ...sonarqube,
  ...sonatype,
  ...sourcegraph,
  ...sourcehut,
  ...spacelift,
  ...sparkpost,
  ...speechtextAi,
  ...splunk,
  ...spoonacular,
  ...spotify,
  ...square,
  ...sslmate,
  ...stability,
  ...stackhawk,
  ...statsig,
  ...statuscake,
  ...statuspage,
  ...statuspal,
  ...steam,
  ...stellar,
  ...stockdata,
  ...storecove,
  ...storyblok,
  ...strapi,
  ...strava,
  ...stripe,
  ...stytch,
  ...sumoLogic,
  ...sumup,
  ...supabase,
  ...surveymonkey,
  ...surveysparrow,
  ...survicate,
  ...swiftype,
  ...symfony,
  ...sysdig,
  ...tableau,
  ...tailscale,
  ...tatum,
  ...tavily,
  ...taxjar,
  ...teamcity,
  ...teamwork,
  ...technicalAnalysisApi,
  ...tefter,
  ...telegram,
  ...teleport,
  ...teletype,
  ...telnyx,
  ...tenable,
  ...tencentCloud,
  ...terraform,
  ...theOddsApi,
  ...thingspeak,
  ...threads,
  ...tiingo,
  ...tiktok,
  ...timecamp,
  ...timescale,
  ...timezoneapi,
  ...timezonedb,
  ...tines,
  ...tinybird,
  ...tmdb,
  ...tmetric,
  ...todoist,
  ...together,
  ...toggl,
  ...tomtom,
  ...tossPayments,
  ...tradier,
  ...transifex,
  ...travelpayouts,
  ...travisCi,
  ...trello,
  ...turso,
  ...twelveData,
  ...twilio,
  ...twitch,
  ...twitter,
  ...typeform,
  ...typesense,
  ...ubidots,
  ...uclassify,
  ...unleash,
  ...unplugg,
  ...unsplash,
  ...upcdatabase,
  ...upcloud,
  ...uploadcare,
  ...upstash,
  ...uptimerobot,
  ...upwave,
  ...urlscan,
  ...userstack,
  ...vapi,
  ...vatlayer,
  ...vault,
  ...vbout,
  ...veracode,
  ...vercel,
  ...verimail,
  ...versioneye,
  ...vimeo,
  ...virustotal,
  ...visualCrossing,
  ...vk,
  ...voiceflow,
  ...volcengine,
  ...vonage,
  ...voyage,
  ...vpnapi,
  ...vultr,
  ...walkScore,
  ...wandb,
  ...wasabi,
  ...weatherapi,
  ...weatherbit,
  ...weatherstack,
  ...weaviate,
  ...webex,
  ...webflow,
  ...weblate,
  ...webscraperIo,
  ...webscrapingAi,
  ...wechat,
  ...wecom,
  ...whoxy,
  ...wise,
  ...wistia,
  ...woocommerce,
  ...wordpress,
  ...workato,
  ...workos,
  ...worldweatheronline,
  ...xai,
  ...xata,
  ...xendit,
  ...yandexCloud,
  ...yelp,
  ...ynab,
  ...yousign,
  ...youtrack,
  ...zapier,
  ...zendesk,
  ...zenkit,
  ...zenrows,
  ...zeplin,
  ...zerotier,
  ...zhipu,
  ...zipcodeapi,
  ...zipcodebase,
  ...zoho,
  ...zoom,
  ...zulip,
];

export const vendors: number = 780;

/** Identifies the set of all rules. */
export const digest = '65e5e20ef6d91eec6416565de4ee1f1083142f0e9736f05b51fa0b6c70f74a1b';
